/**
 * A list of people as it is really kept: semicolons, Latin-1, first and last name in one column, a telephone
 * number that became a number, the same person twice, an empty row, and somebody without e-mail.
 */
const rows = [
  'Naam;E-mailadres;Telefoon;Opmerkingen',
  '"Jansen, Zoë";zoe@voorbeeld.example;612345678;',
  'Jan de Vries;jan@voorbeeld.example;0612345679;wil graag vooraf proefbellen',
  'Jan de Vries;jan@voorbeeld.example;0612345679;',
  ';;;',
  'Björn Ünal;;0201234567;',
];

export const nastyList = {
  name: 'aanmeldingen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n'), 'latin1'),
};
