/** Between the server and the process that runs the model. Sound goes as it is (advanced serialisation). */
export interface ModelAsk {
  readonly ask: number;
  readonly sound: Int16Array;
  readonly language: string;
}

export type ModelAnswer =
  | { readonly is: 'ready' }
  | { readonly is: 'text'; readonly ask: number; readonly text: string }
  | { readonly is: 'failed'; readonly ask: number; readonly why: string };
