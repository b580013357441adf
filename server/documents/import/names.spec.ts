import { describe, expect, it } from 'vitest';
import { nameFromParts, splitName, withoutTitle } from './names.ts';

const split = (text: string) => {
  const { firstName, lastName } = splitName(text);
  return `${firstName}|${lastName}`;
};

describe('a name in one cell', () => {
  it.each([
    ['Piet Jansen', 'Piet|Jansen'],
    ['Jansen, Piet', 'Piet|Jansen'],
    ['Piet de Vries', 'Piet|de Vries'],
    ['Vries, Piet de', 'Piet|de Vries'],
    ['Vries, de, Piet', 'Piet|de Vries'],
    ['Vries, de Piet', 'Piet|de Vries'],
    ['Vries de, Piet', 'Piet|de Vries'],
    ['de Vries, Piet', 'Piet|de Vries'],
    ['Vries (de), Piet', 'Piet|de Vries'],
    ['Berg, Anna van der', 'Anna|van der Berg'],
    ['Anna van der Berg', 'Anna|van der Berg'],
    ['Anna v.d. Berg', 'Anna|v.d. Berg'],
    ['Piet Van den Broeck', 'Piet|Van den Broeck'],
    ['De Smet, Jan', 'Jan|De Smet'],
    ["Willem van 't Hoff", "Willem|van 't Hoff"],
    ['Jan Willem Bakker', 'Jan Willem|Bakker'],
    ['Jan Willem de Boer', 'Jan Willem|de Boer'],
    ['Fatima el Amrani', 'Fatima|el Amrani'],
    ['Ben Jansen', 'Ben|Jansen'],
    ['Anna Jansen-de Boer', 'Anna|Jansen-de Boer'],
    ['VAN DAMME Luc', 'Luc|VAN DAMME'],
    ['JANSEN PIET', 'JANSEN|PIET'],
    ['Piet', 'Piet|'],
    ['de Vries', '|de Vries'],
    ['', '|'],
    ['  Zoë \t  Çelik ', 'Zoë|Çelik'],
    ['محمد علي', 'محمد|علي'],
  ])('%s', (typed, expected) => {
    expect(split(typed)).toBe(expected);
  });

  it.each([
    ['dhr. P. Jansen', 'P.|Jansen'],
    ['Dhr P. Jansen', 'P.|Jansen'],
    ['de heer P. de Vries', 'P.|de Vries'],
    ['De heer Jansen', '|Jansen'],
    ['mevr. drs. A. Bakker', 'A.|Bakker'],
    ['Mw. Bakker', '|Bakker'],
    ['Bakker, mevr. A.', 'A.|Bakker'],
    ['fam. Jansen', '|Jansen'],
    ['Jansen, P. (Piet)', 'Piet|Jansen'],
    ['P. (Piet) Jansen', 'Piet|Jansen'],
  ])('%s loses its title, and gets the name somebody goes by', (typed, expected) => {
    expect(split(typed)).toBe(expected);
  });
});

describe('a name in columns', () => {
  it('puts the infix before the last name', () => {
    expect(nameFromParts('Piet', 'de', 'Vries')).toEqual({ firstName: 'Piet', lastName: 'de Vries' });
    expect(nameFromParts('mevr. Anna', '', ' Bakker ')).toEqual({ firstName: 'Anna', lastName: 'Bakker' });
  });

  it('is nothing when only a title stands there', () => {
    expect(withoutTitle('dhr.')).toBe('');
  });
});
