import { expect, test } from '@playwright/test';
import { picture } from '../album.ts';
import { expectAccessible } from '../good-page.ts';
import { nastyList } from '../nasty-list.ts';
import { attachmentOf, openMail } from '../post.ts';
import { say, within } from '../words.ts';
import { button, expectAccessibleOnBoth, field, press, type Studio } from './studio.ts';

/** A list, the gate R1, and invitations by mail and by letter. */
export function inviting(got: () => Studio): void {
  let desk: Studio;
  test.beforeEach(() => {
    desk = got();
  });

  test('a list as people really keep it is shown row by row before anybody is on it', async () => {
    await desk.page.getByRole('link', { name: say('studio.bar.invite'), exact: true }).click();
    await expectAccessibleOnBoth(desk.page, 'invite-empty');
    await desk.page.getByRole('link', { name: say('studio-people.takeList') }).click();
    const chooser = desk.page.waitForEvent('filechooser');
    await press(desk.page, say('studio-people.import.choose'));
    await (await chooser).setFiles(nastyList);
    const line = (name: string, verdict: string) =>
      desk.page
        .getByRole('row')
        .filter({ hasText: name })
        .filter({ hasText: say.lookUp(`studio-people.verdict.${verdict}`) ?? '' });
    await expect(line('Zoë Jansen', 'changed')).toContainText('06');
    await expect(line('Jan de Vries', 'double')).toHaveCount(1);
    await expect(line('Björn Ünal', 'changed')).toHaveCount(0);
    const letter = line('Björn Ünal', 'take');
    for (const note of ['by-letter', 'by-letter-by-hand'] as const)
      await expect(letter).toContainText(say(`studio-import.${note}`));
    await expect(line('', 'empty')).toHaveCount(1);
    await expectAccessibleOnBoth(desk.page, 'import');
    await press(desk.page, say('studio-people.import.take', { count: 3 }));
    await expect(
      desk.page.getByRole('heading', { name: say('studio-people.list.title', { count: 3 }) }),
    ).toBeVisible();
  });

  const sendAll = () => button(desk.page, say('studio-people.send.all', { count: 3 }));

  test('[R1] nobody is invited before the frame is filled, unless a reason is given', async () => {
    await expect(sendAll()).toBeDisabled();
    await expect(desk.page.getByRole('link', { name: say('studio.frame.promise') })).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'invite-gate');
    await press(desk.page, say('studio-people.gate.anyway'));
    await field(desk.page, say('studio-people.gate.reason')).fill('De raad stelt de belofte morgen vast.');
    await press(desk.page, say('studio-people.gate.goOn'));
    await expect(sendAll()).toBeEnabled();
  });

  test('the whole frame is filled, each field saving itself', async () => {
    await desk.page.goto(desk.project);
    const texts = {
      deciders: 'De gemeenteraad',
      promise: 'De raad neemt de afspraken over, of legt uit waarom niet.',
      fixed: 'Het geld voor dit jaar.',
      open: 'Hoe wij met elkaar omgaan.',
      useOfInput: 'Een verslaggever maakt er afspraken van.',
      helpNumber: '0800 1234',
    } as const;
    for (const [name, text] of Object.entries(texts))
      await field(desk.page, say(`studio.frame.${name as keyof typeof texts}`)).fill(text);
    await desk.page
      .getByRole('radio', { name: within(say('studio.level.COPRODUCE')) })
      .check({ force: true });
    const until = field(desk.page, say('studio.frame.retentionUntil'));
    await press(desk.page, say('studio.frame.retentionUntil.take'));
    await expect(until).not.toHaveValue('');
    await expect(button(desk.page, say('studio.frame.retentionUntil.take'))).toHaveCount(0);
    await until.fill('2031-12-31');
    await field(desk.page, say('studio.frame.question')).focus();
    await expect(desk.page.getByText(say('studio.frame.waits'))).toHaveCount(0);
    await desk.page.reload();
    for (const [name, text] of Object.entries(texts))
      await expect(field(desk.page, say(`studio.frame.${name as keyof typeof texts}`))).toHaveValue(text);
    await expect(field(desk.page, say('studio.frame.retentionUntil'))).toHaveValue('2031-12-31');
    await expectAccessibleOnBoth(desk.page, 'prepare');
  });

  test('invitations go out by mail, and by letter to who has no mail', async () => {
    await desk.page.getByRole('link', { name: say('studio.bar.invite'), exact: true }).click();
    await sendAll().click();
    const look = desk.page.getByRole('dialog', { name: say('studio-people.preview.title', { count: 3 }) });
    await expect(look.getByText('uitnodiging.ics')).toBeVisible();
    await expect(look.getByText('Hoe werken inwoners en gemeente samen?')).toBeVisible();
    await expect(look.getByText(within('belooft de gemeenteraad'))).toBeVisible();
    await press(desk.page, 'Jan de Vries jan@voorbeeld.example');
    await expect(
      look.getByRole('heading', { name: say('studio-people.preview.mail', { name: 'Jan de Vries' }) }),
    ).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'invite-look');
    await look.getByRole('button', { name: say('common.cancel') }).click();
    await sendAll().click();
    await press(desk.page, say('studio-people.preview.keep.both', { mailed: 2, letters: 1 }));
    await expect(
      desk.page.getByText(say('studio-people.send.kept', { mailed: 2, letters: 1, skipped: 0 })),
    ).toBeVisible();
    await expect(desk.page.getByText(say('studio-people.send.sum', { invited: 2, of: 3 }))).toBeVisible();
    const calls = desk.page.getByRole('region', { name: within(say('studio-people.call.title')) });
    await expect(calls).toContainText('Björn Ünal');
    await expectAccessibleOnBoth(desk.page, 'invited');
    const letters = desk.page.context().waitForEvent('page');
    await desk.page.getByRole('link', { name: say('studio-people.letters.print', { count: 1 }) }).click();
    const letter = await letters;
    await expect(letter.getByText(within('/m/')).first()).toBeVisible();
    await expect(letter.getByText('Björn').first()).toBeVisible();
    await expectAccessible(letter);
    await picture(letter, 'letter');
    await letter.close();
  });

  test('somebody is written down better, and it is said that the mail went to the address before', async () => {
    await press(desk.page, say('studio-people.more', { name: 'Zoë Jansen' }));
    await desk.page.getByRole('menuitem', { name: say('studio-people.correct') }).click();
    const form = desk.page.getByRole('dialog', {
      name: say('studio-people.correct.title', { name: 'Zoë Jansen' }),
    });
    await expect(
      form.getByText(say('studio-people.correct.mailed', { email: 'zoe@voorbeeld.example' })),
    ).toBeVisible();
    await form.getByRole('textbox', { name: say('studio-people.add.phone') }).fill('06 12345678');
    await form.getByText(say('studio-people.need.dial-in')).click();
    await expectAccessible(desk.page);
    await picture(desk.page, 'correct-person');
    await form.getByRole('button', { name: say('studio-people.correct.do') }).click();
    await expect(form).toBeHidden();
    const row = desk.page.getByRole('row').filter({ hasText: 'Zoë Jansen' });
    await expect(row).toContainText(say('studio-people.need.dial-in'));
  });

  test('whoever gets a letter is invited once the letter is away, and that is taken back', async () => {
    await press(desk.page, say('studio-people.letters.away', { count: 1 }));
    await expect(desk.page.getByText(say('studio-people.send.sum', { invited: 3, of: 3 }))).toBeVisible();
    await press(desk.page, say('common.undo'));
    await expect(desk.page.getByText(say('studio-people.send.sum', { invited: 2, of: 3 }))).toBeVisible();
    await press(desk.page, say('studio-people.letters.away', { count: 1 }));
    await expect(desk.page.getByText(say('studio-people.send.sum', { invited: 3, of: 3 }))).toBeVisible();
  });

  test('a mailed invitation holds a personal link and a calendar entry', async () => {
    const mail = await openMail(desk.page, desk.polder, 'zoe@voorbeeld.example');
    await expect(mail).toContainText('Hoe werken inwoners en gemeente samen?');
    await expect(mail).toContainText('0800 1234');
    const entry = await attachmentOf(mail, desk.page.request);
    expect(entry).toMatch(/^UID:\S+/m);
    expect(entry).toMatch(/^SEQUENCE:\d+/m);
    expect(entry).toMatch(/^DTSTART;TZID=Europe\/Amsterdam:\d{8}T193000/m);
    await mail.getByRole('link', { name: /\/m\// }).first().click();
    await expect(desk.page.getByRole('heading', { name: say('join.notice.hello') })).toBeVisible();
    await expectAccessibleOnBoth(desk.page, 'notice');
  });
}
