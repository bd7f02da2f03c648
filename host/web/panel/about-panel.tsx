import { Modal } from '../dialog/modal';
import { usePage, usePageState } from '../use-page';

/** Says what this program is, since it looks like another. */
export function AboutPanel({ onClose }: { readonly onClose: () => void }) {
  const { texts } = usePage();
  const { project } = usePageState();
  return (
    <Modal title={texts.aboutHost} className="question" closeLabel={texts.close} onClose={onClose}>
      <div class="dialog-body">
        <p>{texts.aboutText}</p>
        <p>{texts.aboutProject(project)}</p>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button button-primary" onClick={onClose}>
          {texts.ok}
        </button>
      </div>
    </Modal>
  );
}
