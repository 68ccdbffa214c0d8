import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { ExcelApi } from '../../src/hosts/excel/requirements';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import type { SimulatedExcel } from './simulated-excel';

/**
 * Microsoft's own client library (from the package @microsoft/office-js), whose requests the simulated Excel carries out: what
 * the host sends is then what it would really send, down to the last byte.
 */
interface ObjectPath {
  /** 1 root, 3 method, 4 property, 5 item of a collection. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly (number | null)[] | null };
}

interface ClientAction {
  readonly Id: number;
  /** 1 make, 2 load, 3 call, 4 set. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface RequestBody {
  readonly Actions: readonly ClientAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Response {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: object;
  readonly Body: {
    readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
    readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string };
  };
}

interface Executor {
  executeAsync(customData: unknown, flags: number, message: { readonly Body: RequestBody }): Promise<Response>;
}

/** A stand-in or one of its methods, by name. */
type Reachable = Readonly<Record<string, unknown>>;

/** What went over the wire. */
export interface WireCounts {
  requests: number;
  largestRequest: number;
}

const CLIENT = join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');
/** The request flag of `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function call(target: unknown, name: string, args: readonly unknown[]): unknown {
  const method = (target as Reachable)[name];
  if (typeof method !== 'function') throw new SimulatedError('ApiNotFound', name);
  return (method as (...values: unknown[]) => unknown).apply(target, [...args]);
}

/** Carries out one request of the client on the stand-ins. */
class Bridge {
  private readonly context: SimulatedContext;
  private readonly paths: RequestBody['ObjectPaths'];
  private readonly objects = new Map<number, unknown>();

  constructor(context: SimulatedContext, paths: RequestBody['ObjectPaths']) {
    this.context = context;
    this.paths = paths;
  }

  async run(actions: readonly ClientAction[]): Promise<{ ActionId: number; Value: unknown }[]> {
    const answers = actions.map((action) => ({ ActionId: action.Id, take: this.queue(action) }));
    await this.context.sync();
    return answers.map(({ ActionId, take }) => ({ ActionId, Value: take() }));
  }

  private object(id: number): unknown {
    if (!this.objects.has(id)) this.objects.set(id, this.make(id));
    return this.objects.get(id);
  }

  private make(id: number): unknown {
    const path = this.paths[id];
    if (!path) throw new SimulatedError('InvalidObjectPath', String(id));
    const { ObjectPathType, Name, ParentObjectPathId, ArgumentInfo } = path;
    if (ObjectPathType === 1) return this.context.workbook;
    const parent = this.object(ParentObjectPathId ?? 0);
    // Objects among the arguments are named by their paths.
    const args = (ArgumentInfo?.Arguments ?? []).map((value, at) => {
      const path = ArgumentInfo?.ReferencedObjectPathIds?.[at];
      return path ? this.object(path) : value;
    });
    if (ObjectPathType === 3) return call(parent, camel(Name), args);
    if (ObjectPathType === 5) return call(parent, 'getItem', args);
    return (parent as Reachable)[camel(Name)];
  }

  private queue({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: ClientAction): () => unknown {
    const target = this.object(ObjectPathId);
    const args = ArgumentInfo?.Arguments ?? [];
    switch (ActionType) {
      case 1:
        return () => (isNull(target) ? null : {});
      case 2:
        return load(target, QueryInfo?.Select ?? []);
      case 3: {
        if (Name === '_KeepReference') return () => null;
        const result = call(target, camel(Name), args);
        return () => (typeof result === 'object' && result !== null && 'value' in result ? result.value : null);
      }
      case 4:
        (target as Record<string, unknown>)[camel(Name)] = args[0];
        return () => null;
      default:
        throw new SimulatedError('NotImplemented', `action ${ActionType}`);
    }
  }
}

function isNull(target: unknown): boolean {
  const settled = target as { readonly isNullObject?: boolean };
  return 'onHost' in (target as object) && settled.isNullObject === true;
}

function load(target: unknown, names: readonly string[]): () => unknown {
  const isCollection = 'items' in Object.getPrototypeOf(Object.getPrototypeOf(target) as object);
  call(target, 'load', [isCollection ? names.map((name) => `items/${camel(name)}`) : names.map(camel)]);
  const values = (item: unknown): object => Object.fromEntries(names.map((name) => [pascal(name), (item as Reachable)[camel(name)]]));
  return () => {
    if (isNull(target)) return null;
    return isCollection ? { _Items: ((target as Reachable)['items'] as readonly unknown[]).map(values) } : values(target);
  };
}

interface ClientGlobals {
  readonly Excel: typeof Excel & { readonly RequestContext: { readonly prototype: { _requestExecutor?: Executor } } };
  Office: unknown;
}

let loaded: ClientGlobals | null = null;

/** Runs the library's Excel part in a context of its own, with as much of a page around it as it asks for. */
function client(): ClientGlobals {
  if (loaded) return loaded;
  const source = readFileSync(CLIENT, 'utf8');
  const start = source.indexOf('var OfficeExtension;', source.indexOf('var OfficeExtension;') + 1);
  const end = source.indexOf('OSFAriaLogger.AriaLogger.EnableSendingTelemetryWithOTel');
  const helpers = /var __extends = [\s\S]*?\}\)\(\);/.exec(source)?.[0] ?? '';
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    performance,
    OSF: { DDA: {}, _OfficeAppFactory: { getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }), getHostFacade: () => null } },
    navigator: { userAgent: 'test' },
    location: { protocol: 'https:', href: 'https://localhost/' },
  };
  page['window'] = page;
  createContext(page);
  runInContext(`${helpers}\n${source.slice(start, end)}`, page);
  loaded = page as unknown as ClientGlobals;
  return loaded;
}

/** `Excel` of Microsoft's library, connected to a simulated Excel. One at a time: the last one made is connected. */
export function microsoftClient(simulated: SimulatedExcel): { readonly Excel: ExcelApi; readonly counts: WireCounts } {
  const globals = client();
  const counts: WireCounts = { requests: 0, largestRequest: 0 };
  const executor: Executor = {
    async executeAsync(_customData, flags, { Body }) {
      counts.requests += 1;
      counts.largestRequest = Math.max(counts.largestRequest, Buffer.byteLength(JSON.stringify(Body), 'utf8'));
      const done = { ErrorCode: '', ErrorMessage: '', Headers: {} };
      try {
        // What crosses the wire is JSON.
        const { Actions, ObjectPaths } = JSON.parse(JSON.stringify(Body)) as RequestBody;
        const context = simulated.newContext((flags & DELAY_FOR_CELL_EDIT) !== 0);
        const Results = await new Bridge(context, ObjectPaths).run(Actions);
        return { ...done, Body: { Results: JSON.parse(JSON.stringify(Results)) as typeof Results } };
      } catch (error) {
        if (!(error instanceof SimulatedError)) throw error;
        return { ...done, Body: { Error: { Code: error.code, Message: error.message, Location: error.debugInfo.errorLocation ?? '' } } };
      }
    },
  };
  globals.Office = { context: { requirements: simulated.Office.context.requirements } };
  globals.Excel.RequestContext.prototype._requestExecutor = executor;
  return { Excel: globals.Excel, counts };
}
