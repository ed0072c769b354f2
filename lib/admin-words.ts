/** Where Payload's dialogs only ask whether one is sure, ours say what will happen to whom. */
export const adminWords = {
  general: {
    aboutToDelete: 'You are about to delete the {{label}} <1>{{title}}</1> for good. It cannot be brought back. Of a redirect, the old address leads nowhere from then on, and whoever opens it is told that there is no such page.',
    aboutToTrash: 'You are about to move the {{label}} <1>{{title}}</1> to the trash. Readers can fetch it no more, and pages that show it show it no more: the panel “Where used” names them. It can be restored.',
    aboutToTrashCount: 'You are about to move {{count}} {{label}} to the trash. Readers of those that are public are told that they are gone. They leave lists and feeds, their files can be fetched no more, and pages that show them show them no more. They can be restored.',
    aboutToRestore: 'You are about to restore the {{label}} <1>{{title}}</1>. Pages that showed it show it again.',
    aboutToRestoreCount: 'You are about to restore {{count}} {{label}}. Pages that showed them show them again.',
    aboutToRestoreAsDraft: 'The {{label}} <1>{{title}}</1> comes back as a draft, which readers do not see. Restored as published, it is at its old address again at once, in lists and feeds, with its files, and on the pages that showed it.',
    aboutToRestoreAsDraftCount: '{{count}} {{label}} come back as drafts, which readers do not see. Publish each when it is ready.',
    aboutToPermanentlyDelete: 'You are about to delete the {{label}} <1>{{title}}</1> for good. Its words, versions and files cannot be brought back. Its history stays, and whoever opens its old address is told that it is gone.',
    aboutToPermanentlyDeleteTrash: 'You are about to delete <0>{{count}}</0> <1>{{label}}</1> from the trash for good. They cannot be brought back. Whoever opens their old addresses is told that they are gone.',
  },
  version: {
    aboutToUnpublishSelection: 'You are about to remove all selected {{label}} from the site. Whoever opens one of them is told that it is gone. They leave lists and feeds, their files can be fetched no more, and pages that show them show them no more. Publish one to bring it back.',
    problemRestoringVersion: 'This version was not restored. Restore it as a draft: the panel “Checks” then says what stands in the way of publishing it, and a note on the change can be given.',
  },
} as const
