import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { MaybePromise } from '../../../schema/maybe-promise.ts';

export type Execute = (args: ExecutionArgs) => MaybePromise<ExecutionResult>;

/** Lets another executor than yoga's do it. */
export function useExecute(execute: Execute): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
  };
}
