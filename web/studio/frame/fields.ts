import type { ProjectFrame } from '#domain/process/events.ts';

/** The places where what is typed here comes back. */
export type UsedIn = 'invitation' | 'public-page' | 'lobby' | 'live' | 'report' | 'privacy';

export interface FrameField {
  readonly name: Exclude<keyof ProjectFrame, 'level' | 'retentionUntil'>;
  readonly long: boolean;
  readonly usedIn: readonly UsedIn[];
}

/** In the order in which a process director answers them: the question, who decides, what is fixed and open, what is done with it. */
export const frameFields: readonly FrameField[] = [
  { name: 'question', long: false, usedIn: ['invitation', 'public-page', 'lobby', 'report'] },
  { name: 'title', long: false, usedIn: ['invitation', 'public-page', 'live', 'report'] },
  { name: 'deciders', long: false, usedIn: ['invitation', 'public-page', 'report'] },
  { name: 'promise', long: true, usedIn: ['invitation', 'public-page', 'report'] },
  { name: 'fixed', long: true, usedIn: ['invitation', 'public-page', 'lobby'] },
  { name: 'open', long: true, usedIn: ['invitation', 'public-page', 'lobby'] },
  { name: 'useOfInput', long: true, usedIn: ['invitation', 'privacy', 'report'] },
  { name: 'helpNumber', long: false, usedIn: ['invitation', 'lobby', 'live'] },
];

export const ladder = ['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE'] as const;

export const emptyFrame: ProjectFrame = {
  title: '',
  question: '',
  level: null,
  deciders: '',
  promise: '',
  fixed: '',
  open: '',
  useOfInput: '',
  helpNumber: '',
  retentionUntil: null,
};
