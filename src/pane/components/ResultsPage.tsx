import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { BroughtBar } from './BroughtBar';
import { CommandBar } from './CommandBar';
import { EmptyState } from './EmptyState';
import { FindingCounts } from './FindingCounts';
import { FindingList } from './FindingList';
import { FirstRunCard } from './FirstRunCard';
import { HiddenNotes } from './HiddenNotes';
import { JudgementList } from './JudgementList';
import { Overview } from './Overview';
import { OwnFormulaNotes } from './OwnFormulaNotes';
import { SetAsideBar } from './SetAsideBar';
import { SheetNotes } from './SheetNotes';
import { TemplateBar } from './TemplateBar';
import { UnfilledTables } from './UnfilledTables';
import { UnsureTables } from './UnsureTables';
import { Verdict } from './Verdict';
import { WelcomeHint } from './WelcomeHint';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The pane's home: commands, what is going on, and the results of the last check. */
export function ResultsPage() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { ready, checked, firstRun, listing } = usePaneState();
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>{t('pane.title')}</h1>
      <CommandBar />
      <SetAsideBar />
      <BroughtBar />
      <TemplateBar />
      {firstRun && <FirstRunCard />}
      {ready && !checked && !firstRun && <WelcomeHint />}
      <Verdict />
      {checked && checked.outcome.result.tables.length === 0 && (
        <>
          <EmptyState />
          <UnsureTables />
        </>
      )}
      {checked && checked.outcome.result.tables.length > 0 && (
        <>
          <FindingCounts />
          <HiddenNotes />
          {!listing.review && <UnsureTables />}
          {!listing.review && <UnfilledTables />}
          <FindingList />
          {!listing.review && (
            <>
              <OwnFormulaNotes />
              <Overview />
              <JudgementList />
            </>
          )}
        </>
      )}
      {!listing.review && <SheetNotes />}
    </div>
  );
}
