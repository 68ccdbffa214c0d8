import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { useController, usePaneState } from '../pane-context';
import { ArrowLeft20Regular } from './fluent-icons';
import { MessageArea } from './MessageArea';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});

interface SubPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page on top of the results: back arrow, heading (which takes the focus), content. */
export function SubPage({ title, children }: SubPageProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { cameFrom } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section {...REGION} className={styles.page} aria-label={title}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t('page.back')}
          onClick={() => controller.list.view(cameFrom)}
        />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      <MessageArea />
      {children}
    </section>
  );
}
