/** A question as it goes to a worker, and what comes back: one message each, known by its number. */
interface Call<Question> {
  id: number;
  question: Question;
}
type Answer<Result> = { id: number; result: Result } | { id: number; error: string };

/**
 * Puts questions to a worker, which is started with the first. A question rejects with what the worker says went wrong,
 * in words fit to be shown; where the worker itself could not be loaded, with `failure`, and the next question starts
 * it anew.
 */
export function callsTo<Question, Result>(start: () => Worker, failure: string) {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, { resolve: (result: Result) => void; reject: (cause: Error) => void }>();

  function started(): Worker {
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer<Result>>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.result);
    });
    fresh.addEventListener('error', () => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error(failure));
      waiting.clear();
    });
    return fresh;
  }

  return (question: Question): Promise<Result> => {
    worker ??= started();
    return new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      worker!.postMessage({ id: last, question } satisfies Call<Question>);
    });
  };
}

/** In a worker: answers the questions that `callsTo` puts. */
export function answerCalls<Question, Result>(answer: (question: Question) => Promise<Result>): void {
  addEventListener('message', async ({ data: { id, question } }: MessageEvent<Call<Question>>) => {
    const post = (message: Answer<Result>) => postMessage(message);
    try {
      post({ id, result: await answer(question) });
    } catch (cause) {
      post({ id, error: cause instanceof Error ? cause.message : String(cause) });
    }
  });
}
