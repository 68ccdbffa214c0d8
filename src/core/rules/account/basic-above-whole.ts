import { plain } from '../../decimal';
import { cellName } from '../../snapshot/address';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const accountBasicAboveWhole: Rule = {
  id: 'account/basic-above-whole',
  severity: 'warning',
  title: {
    'zh-CN': '基本支出中的“三公”经费多于“三公”经费决算',
    'en-US': 'Basic expenditure tells more of the three public expenses than their own form',
  },
  explanation: {
    'zh-CN':
      '基本支出决算明细表（公开06表）中的因公出国（境）费用、公务接待费、公务用车运行维护费、公务用车购置只是“三公”经费决算表（公开09表）同一项目的一部分，另一部分可以由项目支出列支，所以只会更少或者相等。同一种表在文件里有几张、分不清属于哪个单位的，不作比较。',
    'en-US':
      'Official travel abroad, receptions, running and buying official cars in the form of basic expenditure (06) are a part of the same line in the form of the three public expenses (09), since projects may bear the rest: they are less or equal. Where the file holds several forms of one kind and nothing tells whose they are, they are not compared.',
  },
  source: ARITHMETIC,
  messages: {
    exceeds: {
      'zh-CN':
        '{what}在基本支出中是 {found}{unit}，“三公”经费决算表全年只有 {whole}{otherUnit}（{place}）；基本支出不会多于全部，请核对两表。',
      'en-US':
        '{whatEn}: {found} of basic expenditure here, {whole} in all in the form of the three public expenses ({place}). A part cannot exceed the whole; compare the two forms.',
    },
  },
  *check(table, { facts }) {
    for (const { line, basic, table: other, whole } of facts.exceededLines.get(table) ?? []) {
      yield {
        table,
        cell: basic.cell,
        related: other.sheet === table.sheet ? [whole.cell] : [],
        elsewhere: [{ table: other, cell: whole.cell }],
        found: plain(basic.value!),
        expected: `≤${plain(whole.value!)}`,
        message: 'exceeds',
        params: {
          what: line.title['zh-CN'],
          whatEn: line.title['en-US'],
          found: plain(basic.value!),
          whole: plain(whole.value!),
          unit: table.amountUnit,
          otherUnit: other.amountUnit,
          place: `${other.sheet}!${cellName(whole.cell)}`,
        },
      };
    }
  },
};
