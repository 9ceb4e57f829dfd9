import { Table, Text } from "some-kit";

const agendaItems = [
  {
    date: "2027-03-04",
    time: "8:00 am – 8:30 am",
    topic: "Breakfast and sign in",
    session: "",
    highlight: true,
  },
  {
    date: "2027-03-04",
    time: "8:30 am – 8:45 am",
    topic: "Casting for beginners",
    session: "Presentation",
    speaker: "Jane Roe",
  },
  {
    date: "2027-03-04",
    time: "8:45 am – 9:15 am",
    topic: "Bracing at school",
    session: ["Presentation", "Tutorial"],
    speaker: "Al Poe",
  },
];
export const Agenda = () => { return <Table>{agendaItems.map((x) => <Text>{x.topic}</Text>)}</Table>; };
