// schedule data
import { Session } from './types';
export const conferenceProgram: Program = {
  day1: {
    date: '2027-03-04',
    title: 'Day 1',
    sessions: [
      {
        id: 'day1-registration',
        title: { en: 'Registration', 'de': 'Anmeldung' },
        startTime: new Date('2027-03-04T08:00:00'),
        endTime: new Date('2027-03-04T08:45:00'),
        type: 'networking' as const,
        location: 'Main Lobby',
      },
      {
        id: 'day1-key', /* a comment */
        title: { en: `Spasticity's future`, 'de': 'Zukunft' },
        startTime: new Date('2027-03-04T09:00:00'),
        endTime: new Date('2027-03-04T09:45:00'),
        type: 'keynote' as const,
        location: 'Hall A',
        speakers: [{ name: "Jane Roe", affiliation: 'Maker Clinic', photo: jane }, { name: 'Al Poe', affiliation: 'Walker Institute' }],
      },
    ]
  },
  day2: { date: '2027-03-05', title: 'Day 2', sessions: [ { id: 'x', title: {en: 'Closing'}, startTime: new Date('2027-03-05T08:00:00'), endTime: new Date('2027-03-05T08:45:00'), location: 'Hall A' } ] },
};
