import { ChecksPanel as ChecksPanel_04956a95a81f009f6fde3d7fa425757e } from '../../../admin/checks-panel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OvertakenSave as OvertakenSave_53a4d7e2495466698a1f39d18fe15be2 } from '../../../admin/overtaken-save'
import { WhereUsed as WhereUsed_554e809d9611e50b6108c6bb18788e8f } from '../../../admin/where-used'
import { TrashDocument as TrashDocument_31d0a71f2455d302ebb9b43a3c46bee3 } from '../../../admin/trash-document'
import { DocumentActions as DocumentActions_30b3d47da0827435896dd02af57c0d42 } from '../../../admin/document-actions'
import { DocumentState as DocumentState_ecb0926620688d053853bee961e4301f } from '../../../admin/document-state'
import { Nothing as Nothing_26280fabc1e7a4b368c2d540f0b1c151 } from '../../../admin/nothing'
import { HistoryView as HistoryView_ef6082048a8704b2f4d041402247b201 } from '../../../admin/history'
import { RelatedLinksView as RelatedLinksView_35aa127544434764f52afe92dce000b3 } from '../../../admin/related-links'
import { LinksDesk as LinksDesk_6f687f4c576877d1ab026e67e22d4d93 } from '../../../admin/links-desk'
import { SearchDesk as SearchDesk_36acdd8afe1ae03b8d11eff1b314bb14 } from '../../../admin/search-desk'
import { BundlePublish as BundlePublish_3c25d91bf4985396b3b366dda0d1807e } from '../../../admin/bundle-publish'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { Dashboard as Dashboard_1ec65b448e68decfb8829d9fa84c9392 } from '../../../admin/dashboard'
import { StaffSearch as StaffSearch_d5665e2016572cb8e3af74419eca9dc2 } from '../../../admin/staff-search'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/checks-panel#ChecksPanel": ChecksPanel_04956a95a81f009f6fde3d7fa425757e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/overtaken-save#OvertakenSave": OvertakenSave_53a4d7e2495466698a1f39d18fe15be2,
  "/admin/where-used#WhereUsed": WhereUsed_554e809d9611e50b6108c6bb18788e8f,
  "/admin/trash-document#TrashDocument": TrashDocument_31d0a71f2455d302ebb9b43a3c46bee3,
  "/admin/document-actions#DocumentActions": DocumentActions_30b3d47da0827435896dd02af57c0d42,
  "/admin/document-state#DocumentState": DocumentState_ecb0926620688d053853bee961e4301f,
  "/admin/nothing#Nothing": Nothing_26280fabc1e7a4b368c2d540f0b1c151,
  "/admin/history#HistoryView": HistoryView_ef6082048a8704b2f4d041402247b201,
  "/admin/related-links#RelatedLinksView": RelatedLinksView_35aa127544434764f52afe92dce000b3,
  "/admin/links-desk#LinksDesk": LinksDesk_6f687f4c576877d1ab026e67e22d4d93,
  "/admin/search-desk#SearchDesk": SearchDesk_36acdd8afe1ae03b8d11eff1b314bb14,
  "/admin/bundle-publish#BundlePublish": BundlePublish_3c25d91bf4985396b3b366dda0d1807e,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/admin/dashboard#Dashboard": Dashboard_1ec65b448e68decfb8829d9fa84c9392,
  "/admin/staff-search#StaffSearch": StaffSearch_d5665e2016572cb8e3af74419eca9dc2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
