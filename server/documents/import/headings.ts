import { isEmail } from './email.ts';
import type { ColumnKind } from './result.ts';
import { alike, tidy } from './tidy.ts';

/** Parts of an address: of who gets a letter, and no sign that a row holds headings. */
export const addressKinds: readonly ColumnKind[] = ['address', 'postcode', 'city'];

/** How people head their columns, as `alike` makes it: without case, accents, dots and spaces. */
const headers: Readonly<Record<ColumnKind, readonly string[]>> = {
  'first-name':
    'voornaam,voornamen,roepnaam,vnaam,firstname,firstnames,givenname,forename,prenom,initialen,voorletters,initials'.split(
      ',',
    ),
  infix:
    'tussenvoegsel,tussenvoegsels,tussenv,tv,tsv,voorvoegsel,voorvoegsels,infix,prefix,tussennaam,middlename'.split(
      ',',
    ),
  'last-name': 'achternaam,familienaam,anaam,geslachtsnaam,lastname,surname,familyname,nom,achternamen'.split(
    ',',
  ),
  name: 'naam,namen,volledigenaam,naamdeelnemer,deelnemer,deelnemers,naaminwoner,inwoner,contactpersoon,naamcontactpersoon,name,names,fullname,participant,participants,attendee,voorenachternaam,naamenvoornaam,naamvoornaam,achternaamvoornaam,voornaamachternaam,voornaamennaam,voornaamenachternaam,persoon,wie'.split(
    ',',
  ),
  email:
    'email,emailadres,mail,mailadres,emailaddress,eadres,epost,elektronischadres,adresmail,courriel'.split(
      ',',
    ),
  phone:
    'telefoon,telefoonnummer,telefoonnr,telnr,tel,telefoonmobiel,telefoonprive,telefoonthuis,telefoonoverdag,telefoonvast,mobiel,mobielnummer,mobielnr,mobieltje,mob,gsm,gsmnummer,gsmnr,nummer06,06,06nummer,06nr,phone,phonenumber,mobile,mobilephone,mobilenumber,cell,cellphone,telephone,vast,vastnummer,bellenop'.split(
      ',',
    ),
  address:
    'adres,postadres,woonadres,huisadres,bezoekadres,correspondentieadres,adresgegevens,straat,straatnaam,straatennummer,straatenhuisnummer,straathuisnummer,adresregel,adresregel1,adresregel2,huisnummer,huisnr,hnr,huisletter,huisnummertoevoeging,toevoeging,bus,busnummer,address,postaladdress,homeaddress,addressline1,addressline2,street,streetaddress,housenumber'.split(
      ',',
    ),
  postcode: 'postcode,postcodes,pc,zip,zipcode,postalcode,postnummer'.split(','),
  city: 'plaats,woonplaats,plaatsnaam,stad,dorp,city,town,place'.split(','),
  needs:
    'hulp,hulpnodig,hulpvraag,hulpgewenst,ondersteuning,ondersteuningsbehoefte,ondersteuningsvraag,behoefte,behoeften,support,supportneeds,supportneed,needs,help,helpneeded,assistance,toegankelijkheid,begeleiding,voorziening,voorzieningen'.split(
      ',',
    ),
  means:
    'hoe,hoedoetumee,deelnamevia,deelname,viawelk,via,meedoenvia,means,medium,kanaal,manier,vorm,apparaat,plek,locatie'.split(
      ',',
    ),
  remarks:
    'opmerking,opmerkingen,opm,notitie,notities,toelichting,bijzonderheden,remark,remarks,note,notes,comment,comments,overig,overige'.split(
      ',',
    ),
};

const contains: readonly (readonly [ColumnKind, RegExp])[] = [
  ['email', /e?mail(adres|address)?/],
  ['phone', /telefoon|mobiel|gsm|phone|mobile/],
  ['first-name', /voornaam|roepnaam|firstname/],
  ['last-name', /achternaam|familienaam|lastname|surname/],
  ['needs', /hulp|wathelpt|ondersteuning|support|whathelps/],
  ['remarks', /opmerking|toelichting|remark|comment/],
];

/** The kind that a heading names; null when it names none that we know. */
export function kindOfHeader(cell: string): ColumnKind | null {
  const name = alike(cell);
  if (name === '' || name.length > 60 || isEmail(tidy(cell))) return null;
  const exact = (Object.keys(headers) as ColumnKind[]).find((kind) => headers[kind].includes(name));
  if (exact) return exact;
  if (/nieuwsbrief|newsletter|toestemming|akkoord|consent|organisatie|organisation/.test(name)) return null;
  return contains.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** A heading that a spreadsheet or a form made by itself. */
export const saysNothing = (heading: string): boolean =>
  /^(kolom|column|veld|field|f)?\d*$/.test(alike(heading));
