/** The bare address of a sender: `Samen aan tafel <samen@rietvoorde.nl>` is `samen@rietvoorde.nl`. */
export const addressOf = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
