import type { ProjectFrame } from '#domain/process/events.ts';

export interface FrameField {
  readonly name: Exclude<keyof ProjectFrame, 'level' | 'retentionUntil'>;
  /** How it is typed: a few words, one sentence that may take more lines, or a text. */
  readonly as: 'words' | 'sentence' | 'text';
}

/** In the order in which a process director answers them: the question, who decides, what is fixed and open, what is done with it. */
export const frameFields: readonly FrameField[] = [
  { name: 'question', as: 'sentence' },
  { name: 'title', as: 'words' },
  { name: 'deciders', as: 'words' },
  { name: 'promise', as: 'text' },
  { name: 'fixed', as: 'text' },
  { name: 'open', as: 'text' },
  { name: 'useOfInput', as: 'text' },
  { name: 'helpNumber', as: 'words' },
];

export const ladder = ['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE'] as const;
