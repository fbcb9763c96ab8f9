/** Invented people: first names and surnames in common use, put together by chance. */
export const FIRST_NAMES = [
  "Abdul", "Adele", "Aiden", "Alice", "Amara", "Amir", "Anya", "Archie", "Bella", "Ben", "Bronwen", "Callum", "Carys",
  "Chloe", "Connor", "Dana", "Deepak", "Dylan", "Eilidh", "Ella", "Elliot", "Emeka", "Esme", "Farah", "Fergus",
  "Finn", "Freya", "George", "Gita", "Hamza", "Hannah", "Harriet", "Ibrahim", "Imogen", "Isaac", "Isla", "Jack",
  "Jasmine", "Kai", "Keira", "Kwame", "Lara", "Liam", "Lucy", "Marek", "Megan", "Mina", "Mohammed", "Naomi", "Niamh",
  "Noah", "Olga", "Oscar", "Poppy", "Rahul", "Rhys", "Rosa", "Safiya", "Sean", "Tariq", "Tess", "Usha", "Yusuf", "Zoe",
] as const;

export const SURNAMES = [
  "Abbott", "Adeyemi", "Ahmed", "Barker", "Bevan", "Booth", "Campbell", "Chowdhury", "Clarke", "Cooper", "Daniels",
  "Davies", "Doyle", "Edwards", "Farrell", "Fisher", "Fraser", "Gill", "Grant", "Green", "Hall", "Harper", "Hughes",
  "Hussain", "Ingram", "Jenkins", "Jones", "Kaur", "Kelly", "King", "Kowalski", "Lane", "Lewis", "Marsh", "Mistry",
  "Moore", "Morgan", "Murray", "Nguyen", "Novak", "Obi", "Palmer", "Parry", "Patel", "Quinn", "Reeves", "Roberts",
  "Rose", "Sharma", "Simmons", "Singh", "Stone", "Sutton", "Todd", "Turner", "Walsh", "Webb", "West", "Wood", "Young",
] as const;
