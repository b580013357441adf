import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { lettersOf } from '#domain/people/initials.ts';
import { useStudio } from '../studio.ts';
import { NameDialog } from './name-dialog.tsx';

/** Every page has this button; the question comes once. */
let wasAsked = false;

/**
 * Who is at work here, with the ways out. Whoever has no name yet is asked for it once, and may leave it for later.
 * Signing out is a form post, so that it works on any server.
 */
export function Me() {
  const { say, me } = useStudio();
  const name = `${me.firstName} ${me.lastName}`.trim();
  const [naming, setNaming] = useState(me.firstName === '' && !wasAsked);
  const close = (): void => {
    wasAsked = true;
    setNaming(false);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="me">
          <span aria-hidden="true">{lettersOf(name) || '?'}</span>
          <span className="sr">{say('studio.me.open', { name })}</span>
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu">
            <MenuItem onAction={() => setNaming(true)}>{say('studio.me.name')}</MenuItem>
            <MenuItem href="/studio">{say('studio.me.projects')}</MenuItem>
            {me.mailbox && <MenuItem href={me.mailbox}>{say('studio.me.mailbox')}</MenuItem>}
            <MenuItem onAction={signOut}>{say('studio.me.signOut')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming && <NameDialog onClose={close} />}
    </>
  );
}

function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  document.body.append(form);
  form.submit();
}
