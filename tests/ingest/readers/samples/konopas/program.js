var program = [
 {"id": "1", "title": "Opening circle", "tags": ["Track: Main"], "date": "2027-08-12", "time": "10:00", "mins": "60", "loc": ["Hall A", "Main building"], "people": [{"id": "4", "name": "Lotte van Dam"}], "desc": "Welcome."},
 {"id": "2", "title": "Wheelchair skills", "tags": [], "date": "2027-08-12", "time": "11:30", "mins": "90", "loc": ["Gym"], "people": [{"id": "5", "name": "Bram Claes (moderator)"}, {"id": "4", "name": "Lotte van Dam"}], "desc": "<p>Bring <b>gloves</b>.</p>"}];
var people = [
 {"id": "4", "name": ["Lotte", "van Dam", "Dr", ""], "tags": [], "prog": ["1", "2"], "links": {}, "bio": "PT."},
 {"id": "5", "name": ["Bram", "Claes", "", "OT"], "prog": ["2"]}];
