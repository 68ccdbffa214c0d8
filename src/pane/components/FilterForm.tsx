import { makeStyles, tokens } from '@fluentui/react-components';
import { tableName } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import type { Grouping } from '../controller/pane-state';
import { CellLink } from './CellLink';
import { Picker } from './Picker';
import { nativeControl } from '../theme/plain-controls';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  search: {
    ...nativeControl,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  scope: { gridColumnEnd: 'span 2', color: tokens.colorNeutralForeground2 },
});

const GROUPINGS: readonly Grouping[] = ['gravity', 'table', 'rule'];

/** What the list shows, by words, table and rule, and how it is arranged. */
export function FilterForm() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { checked, catalogue, listing } = usePaneState();
  if (!checked) return null;
  const { tables, findings } = checked.outcome.result;
  const found = new Set(findings.map(({ rule }) => rule));
  const titles = new Map(catalogue?.rules.map(({ id, title }) => [id, say(title)]));
  return (
    <div className={styles.form} role="search">
      <input
        className={styles.search}
        type="search"
        value={listing.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        onChange={({ target }) => controller.list.set({ text: target.value })}
      />
      <Picker
        label={t('findings.grouping')}
        value={listing.grouping}
        entries={GROUPINGS.map((grouping) => [grouping, t(`findings.by.${grouping}`)])}
        onPick={(value) => controller.list.set({ grouping: GROUPINGS.find((one) => one === value) ?? 'gravity' })}
      />
      <Picker
        label={t('filter.table')}
        value={listing.table ?? ''}
        entries={[
          ['', t('overview.allTables', { n: tables.length })],
          ...tables.map((one) => [one.id, t('overview.option', { name: tableName(one), sheet: one.sheet })] as const),
        ]}
        onPick={(value) => controller.list.set({ table: value === '' ? null : value })}
      />
      <Picker
        label={t('filter.rule')}
        value={listing.rule ?? ''}
        entries={[['', t('filter.allRules')], ...[...found].map((id) => [id, titles.get(id) ?? id] as const)]}
        onPick={(value) => controller.list.set({ rule: value === '' ? null : value })}
      />
      {listing.scope && (
        <span className={styles.scope}>
          {t('scope.cells')} <CellLink sheet={listing.scope.sheet} cell={listing.scope.range} />
        </span>
      )}
    </div>
  );
}
