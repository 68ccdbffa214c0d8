import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

/** Asks before changes are lost. */
export function UnsavedDialog() {
  const t = useTexts();
  const workbench = useWorkbench();
  const { waiting, fileName } = useWorkbenchState();
  const close = (): void => workbench.store.set({ waiting: null });
  return (
    <Dialog open={waiting !== null} modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('unsaved')}</DialogTitle>
          <DialogContent>{t('openAnyway', { name: fileName ?? '' })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void workbench.saveCopy().then((saved) => (saved ? waiting?.open() : undefined))}>
              {t('saveFirst')}
            </Button>
            <Button onClick={() => void waiting?.open()}>{t('discard')}</Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
