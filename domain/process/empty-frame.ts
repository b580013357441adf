import type { ProjectFrame } from './events.ts';

/** Of a project about which nothing was said yet. */
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
