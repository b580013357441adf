import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icons.tsx';

/** `main`: the one large action of a screen (64 px). `filled`: the one that counts in a group. */
export type ButtonKind = 'main' | 'filled' | 'normal' | 'quiet' | 'option' | 'attention';

interface Props extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  kind?: ButtonKind;
  icon?: IconName;
  /** A second, smaller line: what happens, or when. */
  hint?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Button({ kind = 'normal', icon, hint, className, children, ...aria }: Props) {
  const classes = ['btn', kind !== 'normal' && `btn-${kind}`, className].filter(Boolean).join(' ');
  return (
    <AriaButton {...aria} className={classes}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </AriaButton>
  );
}
