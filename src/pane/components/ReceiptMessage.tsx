import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Receipt } from '../controller/pane-state';
import { useSpeech, type Speech } from '../i18n';
import { useController } from '../pane-context';
import { CellReasons } from './CellReasons';
import { Message } from './Message';

const useStyles = makeStyles({
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { fontWeight: tokens.fontWeightSemibold },
  button: {
    flexShrink: 0,
    minWidth: 'max-content',
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    whiteSpace: 'nowrap',
  },
});

type Written = Exclude<Receipt, { kind: 'notice' }>;

function titleOf(receipt: Written, { t, say }: Speech): string {
  if (receipt.kind === 'applied') return say(receipt.title);
  return receipt.title ? t('receipt.reverted', { what: say(receipt.title) }) : t('receipt.cleared');
}

function countOf(receipt: Written, { t }: Speech): string {
  if (receipt.kind === 'reverted')
    return receipt.sheets === undefined ? t('receipt.restored', { n: receipt.restored }) : t('receipt.removed', { n: receipt.sheets });
  const words = receipt.purpose === 'highlight' ? 'receipt.marked' : receipt.purpose === 'sheets' ? 'receipt.inserted' : 'receipt.written';
  return t(words, { n: receipt.written });
}

/** What became of the last command: cells written, refused, left alone. */
export function ReceiptMessage({ receipt }: { readonly receipt: Receipt }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, say } = speech;
  const controller = useController();
  const dismiss = (): void => controller.list.dismissReceipt();
  const forget = (): void => {
    dismiss();
    controller.list.view('history');
  };
  if (receipt.kind === 'notice') {
    const text = typeof receipt.message === 'string' ? t(receipt.message) : say(receipt.message);
    return <Message tone="info" text={text} hint={text} onDismiss={dismiss} />;
  }
  const applied = receipt.kind === 'applied';
  const ofSheets = applied ? receipt.purpose === 'sheets' : receipt.sheets !== undefined;
  const count = countOf(receipt, speech);
  const [left, remarks] = applied ? [receipt.skipped, receipt.remarks] : [receipt.changedSince, []];
  const whole = receipt.refused.length === 0 && (applied || left.length === 0);
  const entry = applied ? receipt.entry : null;
  const title = titleOf(receipt, speech);
  const hasDetails = receipt.refused.length + left.length + remarks.length > 0;
  return (
    <Message
      tone={whole ? 'success' : 'warning'}
      text={
        <>
          <span>{count}</span> <span className={styles.title}>{title}</span>
        </>
      }
      hint={`${count} ${title}`}
      details={
        hasDetails && (
          <div className={styles.lists}>
            <CellReasons
              title={t(ofSheets ? 'receipt.sheetsLeft' : 'receipt.refused', { n: receipt.refused.length })}
              cells={receipt.refused}
            />
            <CellReasons title={t(applied ? 'receipt.skipped' : 'receipt.changedSince', { n: left.length })} cells={left} />
            {remarks.map((remark, index) => (
              <span key={index}>{say(remark)}</span>
            ))}
          </div>
        )
      }
      opened={!whole}
      actions={
        entry !== null && (
          <>
            <Button className={styles.button} size="small" onClick={() => void controller.plans.revert(entry)}>
              {t('command.revert')}
            </Button>
            {receipt.kind === 'applied' && receipt.purpose === 'finalize' && (
              <Button className={styles.button} size="small" onClick={forget}>
                {t('receipt.forget')}
              </Button>
            )}
          </>
        )
      }
      onDismiss={dismiss}
    />
  );
}
