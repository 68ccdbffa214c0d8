import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Receipt } from '../controller/state';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { CellReasons } from './CellReasons';

const useStyles = makeStyles({ lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS } });

type Applied = Extract<Receipt, { kind: 'applied' }>;
type Reverted = Extract<Receipt, { kind: 'reverted' }>;

/** What became of the last command: cells written, refused, left alone. */
export function ReceiptBar() {
  const { t, say } = useSpeech();
  const controller = useController();
  const { receipt } = usePaneState();
  if (!receipt) return null;
  const whole = receipt.kind === 'notice' || (receipt.refused.length === 0 && (receipt.kind === 'applied' || receipt.changedSince.length === 0));
  return (
    <MessageBar intent={receipt.kind === 'notice' ? 'info' : whole ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {receipt.kind === 'notice' && (typeof receipt.message === 'string' ? t(receipt.message) : say(receipt.message))}
        {receipt.kind === 'applied' && <AppliedText receipt={receipt} />}
        {receipt.kind === 'reverted' && <RevertedText receipt={receipt} />}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t('bar.dismiss')} onClick={() => controller.dismissReceipt()} />}>
        {receipt.kind === 'applied' && receipt.entry !== null && <RevertButton entry={receipt.entry} />}
      </MessageBarActions>
    </MessageBar>
  );
}

function RevertButton({ entry }: { readonly entry: string }) {
  const { t } = useSpeech();
  const controller = useController();
  return (
    <Button size="small" onClick={() => void controller.revert(entry)}>
      {t('command.revert')}
    </Button>
  );
}

function AppliedText({ receipt }: { readonly receipt: Applied }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <>
      <MessageBarTitle>{say(receipt.title)}</MessageBarTitle>
      <div>{t(receipt.purpose === 'highlight' ? 'receipt.marked' : 'receipt.written', { n: receipt.written })}</div>
      <div className={styles.lists}>
        <CellReasons title={t('receipt.refused', { n: receipt.refused.length })} cells={receipt.refused} />
        <CellReasons title={t('receipt.skipped', { n: receipt.skipped.length })} cells={receipt.skipped} />
        {receipt.remarks.map((remark, index) => (
          <span key={index}>{say(remark)}</span>
        ))}
      </div>
    </>
  );
}

function RevertedText({ receipt }: { readonly receipt: Reverted }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <>
      <MessageBarTitle>{receipt.title ? t('receipt.reverted', { what: say(receipt.title) }) : t('receipt.cleared')}</MessageBarTitle>
      <div>{t('receipt.restored', { n: receipt.restored })}</div>
      <div className={styles.lists}>
        <CellReasons title={t('receipt.changedSince', { n: receipt.changedSince.length })} cells={receipt.changedSince} />
        <CellReasons title={t('receipt.refused', { n: receipt.refused.length })} cells={receipt.refused} />
      </div>
    </>
  );
}
