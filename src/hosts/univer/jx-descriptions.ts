import type { IDisposable, Injector } from '@univerjs/core';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { FALSE, TRUE } from './grid-codes';
import { JX_NAMESPACE } from './register-jx-functions';

/** What the build writes about the functions in one language (functions.json): the part that the grid shows. */
export interface FunctionTexts {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly dimensionality?: string;
    }[];
  }[];
}

function infoOf({ name, description, parameters }: FunctionTexts['functions'][number]): IFunctionInfo {
  return {
    functionName: `${JX_NAMESPACE}${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? FALSE : TRUE,
      repeat: parameter.repeating ? TRUE : FALSE,
    })),
  };
}

/** Shows the functions with their descriptions where a formula is typed; the result takes them away again. */
export function describeJxFunctions(injector: Injector, texts: FunctionTexts): IDisposable {
  return injector.get(IDescriptionService).registerDescriptions(texts.functions.map(infoOf));
}
