import type { ReactNode } from 'react';
import type { ButtonKind } from '../button.tsx';
import type { IconName } from '../icon-shapes.ts';
import { Icon } from '../icons.tsx';

interface Props {
  kind?: ButtonKind;
  icon?: IconName;
  /** A second, smaller line: what happens, or when. */
  hint?: ReactNode;
  className?: string;
  isDisabled?: boolean;
  isPressed?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** The button of `../button.tsx` for pages where every kilobyte counts: the browser's own, without React Aria. */
export function Button({
  kind = 'normal',
  icon,
  hint,
  className,
  isDisabled,
  isPressed,
  onPress,
  children,
}: Props) {
  const classes = ['btn', kind !== 'normal' && `btn-${kind}`, className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      disabled={isDisabled}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </button>
  );
}
