import type { BookData, XmlPartData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject, SimulatedResult } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import type { Simulated } from './types';

function namespaceIn(xml: string): string {
  // A character that XML forbids is what an XML parser would stop at.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new SimulatedError('InvalidArgument', 'CustomXmlPart');
  const match = /^\s*(?:<\?xml[^>]*\?>\s*)?<[\w.-]+\s+xmlns="([^"]*)"[^>]*>[^<]*<\/[\w.-]+>\s*$/.exec(xml);
  if (!match) throw new SimulatedError('InvalidArgument', 'CustomXmlPart');
  return match[1]!;
}

/** `Excel.CustomXmlPart`. */
export class CustomXmlPartProxy
  extends ClientObject<XmlPartData>
  implements Simulated<Excel.CustomXmlPart, 'delete' | 'getXml' | 'id' | 'load' | 'namespaceUri' | 'setXml'>
{
  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<XmlPartData>) {
    super(context, 'CustomXmlPart', args, find);
  }

  protected readonly readers = { id: ({ id }: XmlPartData) => id, namespaceUri: ({ namespace }: XmlPartData) => namespace };

  get id(): string {
    return this.read('id');
  }
  get namespaceUri(): string {
    return this.read('namespaceUri');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  getXml(): SimulatedResult<string> {
    const result = new SimulatedResult<string>();
    this.call(
      'getXml',
      [],
      ({ xml }) => `<?xml version="1.0"?>\n${xml}`,
      (answer) => result.set(answer as string),
    );
    return result;
  }

  setXml(xml: string): void {
    this.call('setXml', [xml], (part) => {
      this.context.wire.emptyUndo();
      part.namespace = namespaceIn(xml);
      part.xml = xml;
    });
  }

  delete(): void {
    this.call('delete', [], ({ id }) => {
      this.context.wire.emptyUndo();
      this.context.wire.book.parts.delete(id);
    });
  }
}

/** `Excel.CustomXmlPartCollection`. */
export class CustomXmlPartsProxy
  extends ClientCollection<BookData, XmlPartData, CustomXmlPartProxy>
  implements Simulated<Excel.CustomXmlPartCollection, 'add' | 'getItem' | 'items' | 'load'>
{
  constructor(context: SimulatedContext) {
    super(context, 'CustomXmlPartCollection', [], () => context.wire.book);
  }

  protected list({ parts }: BookData): readonly XmlPartData[] {
    return [...parts.values()];
  }

  protected member(find: Find<XmlPartData>): CustomXmlPartProxy {
    return new CustomXmlPartProxy(this.context, [], find);
  }

  add(xml: string): CustomXmlPartProxy {
    return new CustomXmlPartProxy(this.context, [xml], () => {
      const { book } = this.context.wire;
      this.context.wire.emptyUndo();
      book.lastPart += 1;
      const part = { id: `{part-${book.lastPart}}`, namespace: namespaceIn(xml), xml };
      book.parts.set(part.id, part);
      return part;
    });
  }

  getItem(id: string): CustomXmlPartProxy {
    return new CustomXmlPartProxy(this.context, [id], () => {
      const part = this.context.wire.book.parts.get(id);
      if (!part) throw new SimulatedError('ItemNotFound', 'CustomXmlPartCollection.getItem');
      return part;
    });
  }
}
