import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { rules } from '../../src/core/rules/registry';
import { ROOT } from './written-pages';

const FOLDER = path.join(ROOT, '.github/ISSUE_TEMPLATE');

/** What the form of an issue may be, as far as these use it. */
const FORM = {
  type: 'object',
  required: ['name', 'description', 'title', 'labels', 'body'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    description: { type: 'string' },
    title: { type: 'string' },
    labels: { type: 'array', items: { type: 'string' }, minItems: 1 },
    body: {
      type: 'array',
      minItems: 3,
      items: {
        type: 'object',
        required: ['type', 'attributes'],
        oneOf: [
          {
            additionalProperties: false,
            properties: {
              type: { const: 'markdown' },
              attributes: { type: 'object', required: ['value'], additionalProperties: false, properties: { value: { type: 'string' } } },
            },
          },
          {
            additionalProperties: false,
            required: ['id', 'validations'],
            properties: {
              type: { enum: ['input', 'textarea'] },
              id: { type: 'string', pattern: '^[a-z]+$' },
              attributes: {
                type: 'object',
                required: ['label', 'description'],
                additionalProperties: false,
                properties: {
                  label: { type: 'string' },
                  description: { type: 'string' },
                  placeholder: { type: 'string' },
                  render: { const: 'text' },
                },
              },
              validations: { $ref: '#/definitions/validations' },
            },
          },
          {
            additionalProperties: false,
            required: ['id', 'validations'],
            properties: {
              type: { const: 'dropdown' },
              id: { type: 'string', pattern: '^[a-z]+$' },
              attributes: {
                type: 'object',
                required: ['label', 'options'],
                additionalProperties: false,
                properties: {
                  label: { type: 'string' },
                  options: { type: 'array', items: { type: 'string' }, minItems: 2, uniqueItems: true },
                },
              },
              validations: { $ref: '#/definitions/validations' },
            },
          },
        ],
      },
    },
  },
  definitions: {
    validations: { type: 'object', required: ['required'], additionalProperties: false, properties: { required: { type: 'boolean' } } },
  },
} as const;

interface Form {
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly validations?: { readonly required: boolean };
  }[];
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(FORM);
const forms = readdirSync(FOLDER).map((name) => [name, parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Form] as const);

test('there is a form for a misread table and one for a wrong finding', () => {
  expect(forms.map(([name]) => name).sort()).toEqual(['misread-table.yml', 'wrong-finding.yml']);
});

test.each(forms)('%s is of the shape of a form, every field once', (_name, form) => {
  validate(form);
  expect(validate.errors ?? []).toEqual([]);
  const ids = form.body.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(forms)('%s asks for the table and says everything in both languages', (_name, form) => {
  const table = form.body.find(({ id }) => id === 'table');
  expect(table?.validations).toEqual({ required: true });
  for (const { attributes } of form.body) {
    const said = String(attributes['label'] ?? attributes['value']);
    expect([said, /[\u4e00-\u9fff]/.test(said), /[A-Za-z]{3}/.test(said)]).toEqual([said, true, true]);
  }
});

test('the example of a rule is a rule', () => {
  const asked = forms.flatMap(([, { body }]) => body.flatMap(({ attributes }) => attributes['placeholder'] ?? []));
  expect(asked.length).toBeGreaterThan(0);
  for (const id of asked) expect(rules.map((rule) => rule.id)).toContain(id);
});
