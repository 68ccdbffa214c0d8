import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

/** Says that the list is narrowed, and widens it again. */
export function ScopeBar() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { listing } = usePaneState();
  const { scope, severity, table } = listing;
  if (scope === null && severity === null && table === null) return null;
  return (
    <div className={styles.bar}>
      <span>
        {scope ? (
          <>
            {t('scope.cells')} <CellLink sheet={scope.sheet} cell={scope.range} />
          </>
        ) : (
          t(severity !== null ? 'scope.severity' : 'scope.table', severity !== null ? { severity: t(`severity.${severity}`) } : {})
        )}
      </span>
      <Button size="small" onClick={() => controller.list({ scope: null, severity: null, table: null })}>
        {t('scope.all')}
      </Button>
    </div>
  );
}
