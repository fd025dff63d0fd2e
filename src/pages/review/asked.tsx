/** The question that is open, if any. */

import { assertNever } from '../../core/assert-never.ts';
import type { ReviewRecord } from '../../core/review/model.ts';
import { ActsDialog } from './acts-dialog.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { DismissDialog, ManyDialog, MuteDialog, NoteDialog, PrivateDialog } from './decision-dialogs.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { PasteDialog, PickDialog, SavedDialog } from './link-dialogs.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { linksOf } from './queue-view.ts';
import type { ReviewProps } from './review-props.ts';

export function Asked(props: ReviewProps) {
  const { desk, state, today, t, lang } = props;
  const { dialog } = state;
  const speech = { t, lang };
  const close = () => desk.ask(null);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'paste':
      return <PasteDialog onClose={close} onAdd={(text) => void desk.addText(text, { way: 'paste' })} {...speech} />;
    case 'dismiss':
      return (
        <DismissDialog
          links={dialog.links}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'mute':
      return (
        <MuteDialog
          links={dialog.links}
          today={today}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'note':
      return (
        <NoteDialog
          links={dialog.links}
          onClose={close}
          onNote={(text, own) => void desk.note(text, own)}
          {...speech}
        />
      );
    case 'many':
      return (
        <ManyDialog
          links={dialog.links}
          decision={dialog.decision}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'private':
      return (
        <PrivateDialog
          links={dialog.links.length}
          onClose={close}
          onYes={() => void desk.checkPrivate(dialog.links)}
          {...speech}
        />
      );
    case 'help':
      return (
        <HelpDialog
          keys={props.keys}
          alias={props.alias}
          onKeys={props.onKeys}
          onAlias={props.onAlias}
          onClose={close}
          {...speech}
        />
      );
    case 'acts':
      return (
        <ActsDialog
          acts={props.lastActs()}
          onTakeBack={(records: ReviewRecord[]) => void desk.takeBack(records)}
          onDoAgain={(record) => void desk.doAgain(record)}
          onClose={close}
          {...speech}
        />
      );
    case 'export':
      return (
        <ExportDialog
          shown={linksOf(state.items).length}
          all={state.rows.length}
          onExport={props.onExport}
          onClose={close}
          {...speech}
        />
      );
    case 'propose':
      return (
        <ProposeDialog
          packs={state.packs.filter((pack) => props.proposalsFor(pack).length > 0)}
          proposalsFor={props.proposalsFor}
          problems={dialog.problems}
          onSave={(pack, accepted) => props.onAccept(pack, accepted, 'save')}
          onUse={(pack, accepted) => props.onAccept(pack, accepted, 'use')}
          onClose={close}
          {...speech}
        />
      );
    case 'claim':
      return (
        <ClaimDialog
          passage={dialog.passage}
          packs={state.packs}
          problems={dialog.problems}
          preview={props.previewClaim}
          judged={props.judged}
          onSave={(draft) => props.onClaim(draft, 'save')}
          onUse={(draft) => props.onClaim(draft, 'use')}
          onClose={close}
          {...speech}
        />
      );
    case 'saved':
      return (
        <SavedDialog
          name={dialog.name}
          url={dialog.url}
          links={dialog.links}
          onPage={() => props.onSavedPage('page')}
          onLinks={() => props.onSavedPage('links')}
          onClose={close}
          {...speech}
        />
      );
    case 'pick':
      return (
        <PickDialog
          from={dialog.from}
          choices={dialog.choices}
          known={props.known}
          onPick={props.onPick}
          onClose={close}
          {...speech}
        />
      );
    default:
      return assertNever(dialog);
  }
}
