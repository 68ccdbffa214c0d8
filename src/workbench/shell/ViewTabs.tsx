import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
});

/** In narrow windows: the sheet or the checks. */
export function ViewTabs() {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  const { view } = useWorkbenchState();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={view}
      onTabSelect={(_, { value }) => workbench.setView(value === 'pane' ? 'pane' : 'grid')}
      aria-label={t('views')}
    >
      <Tab value="grid">{t('grid')}</Tab>
      <Tab value="pane">{t('pane')}</Tab>
    </TabList>
  );
}
