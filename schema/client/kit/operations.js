// Made by npm run compile-operations.
export const actorPage = { name: 'ActorPage', documentId: 'sha256:4a37c1753d2f82bb1c66ace0d503d6f7c3b93d1c7b27a94223e7a1c8c2985872' };
export const actorsPage = { name: 'ActorsPage', documentId: 'sha256:207205d2523e2d721a5aeb8a604d067997cde1e97122f6449f4886c24554975a' };
export const articleActorsPage = { name: 'ArticleActorsPage', documentId: 'sha256:d91788b58a8709ae5a2e60a08c3528d9e049f604bd6c2a4fb04ea6899f9399f6' };
export const articleLinks = { name: 'ArticleLinks', documentId: 'sha256:eee77fc999dd6244a897411e7910e3bc2b3414efae2c4d81a693324f34e143dc' };
export const articlePage = { name: 'ArticlePage', documentId: 'sha256:fafdbd02b813bdaa286bb3e7b6d94c6cdacf10f464e21d493c419f384205d7b4' };
export const correctionsPage = { name: 'CorrectionsPage', documentId: 'sha256:b0e3f265dec428e7c237627f3f0ce52d1237e396c5314e7044e44986c57e4c7b' };
export const filteredArticlesPage = { name: 'FilteredArticlesPage', documentId: 'sha256:5a51531606fd9c980ba4e26527f2e66293b1b9a4a6c1c10be4035358c190ea8b' };
export const frontPage = { name: 'FrontPage', documentId: 'sha256:c8418f0b74d7f21a6e14a017e12d97d20be09f83cf652b875b6229e60a117ce3' };
export const nodePlace = { name: 'NodePlace', documentId: 'sha256:5f030a3a9185e8dc2d530da3eb3c8bf3f02a00a8d24b396a77e1d3484a25a433' };
export const publicationPage = { name: 'PublicationPage', documentId: 'sha256:a3853fb59acc75a1a6bc0646dc7415fd7f81ef277155c8cdde7135c7ae7cb698' };
export const publicationsPage = { name: 'PublicationsPage', documentId: 'sha256:9fc87ae667a9a1aa286bd32e5a2ae7239c329820639650396b94f9c49f1c80ba' };
export const revisionChanges = { name: 'RevisionChanges', documentId: 'sha256:ff7531cf5f9d1d4792239f66218dd5234981f5544d557757328ef9bbbe2aaed8' };
export const revisionsPage = { name: 'RevisionsPage', documentId: 'sha256:b83dc5946457369ec8b034efd9ceb8ae9347f7e083098550ad34f52b7f4f2e6c' };
export const searchPage = { name: 'SearchPage', documentId: 'sha256:736c4c4893c5b0ae93d4627f7059d26059d7b697a2ef7237afb2ea148aa3d415' };
export const sourcePage = { name: 'SourcePage', documentId: 'sha256:cbdf6a3da5dfe15b6b5ccab33e3d2280e31a3e5d4fa28545f38bead2bb67a059' };
export const sourcesPage = { name: 'SourcesPage', documentId: 'sha256:de5272ccb2abe945eb6e79ea65a160f7a3639752a74ab9aa1881ed34ba4e1802' };
