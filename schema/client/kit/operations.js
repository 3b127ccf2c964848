// Made by npm run compile-operations.
export const actorPage = { name: 'ActorPage', documentId: 'sha256:28f8f401df92b887af7af9103b389f1a75926273f81a0b1c326fee9a66ab1267' };
export const actorsPage = { name: 'ActorsPage', documentId: 'sha256:207205d2523e2d721a5aeb8a604d067997cde1e97122f6449f4886c24554975a' };
export const articleActorsPage = { name: 'ArticleActorsPage', documentId: 'sha256:d91788b58a8709ae5a2e60a08c3528d9e049f604bd6c2a4fb04ea6899f9399f6' };
export const articleLinks = { name: 'ArticleLinks', documentId: 'sha256:2ed8044b2d4c3468b4b8ff400f10c60707b4249d250fa772fbc41e538a12c9b6' };
export const articlePage = { name: 'ArticlePage', documentId: 'sha256:62377d22760b9223bd544245c13a09a22c9ba51b849382f27a661e313a99c471' };
export const correctionsPage = { name: 'CorrectionsPage', documentId: 'sha256:338ff292380ea40aab4a2e18a8bde55957e523e89ee2630f8d8dab0085173328' };
export const filteredArticlesPage = { name: 'FilteredArticlesPage', documentId: 'sha256:d188ad4aa941fc1ad0541af10f453bae526bd36f62ecd42d9410c728a27f9df4' };
export const frontPage = { name: 'FrontPage', documentId: 'sha256:bf8581842eb44c6fa2ad83e1a6bcef34ce9ed55a59c05043a8c892e2599f01fd' };
export const nodePlace = { name: 'NodePlace', documentId: 'sha256:5f030a3a9185e8dc2d530da3eb3c8bf3f02a00a8d24b396a77e1d3484a25a433' };
export const publicationPage = { name: 'PublicationPage', documentId: 'sha256:33d333ea686fa27fc55963499c53d79979633e8149f1e570831c54badfb330c4' };
export const publicationsPage = { name: 'PublicationsPage', documentId: 'sha256:9fc87ae667a9a1aa286bd32e5a2ae7239c329820639650396b94f9c49f1c80ba' };
export const revisionChanges = { name: 'RevisionChanges', documentId: 'sha256:ff7531cf5f9d1d4792239f66218dd5234981f5544d557757328ef9bbbe2aaed8' };
export const revisionsPage = { name: 'RevisionsPage', documentId: 'sha256:7fceb61f91410dabe5ea2fd928fbba1be14e4c1a47a61ed4c931ec765eedc845' };
export const searchPage = { name: 'SearchPage', documentId: 'sha256:24348b3bedba110121ae764de4a8b2ebec38abba9b11eb6760f0d937dea95e7f' };
export const sourcePage = { name: 'SourcePage', documentId: 'sha256:9d1c677ff64e27ab730df35f9ee1bde7ac8d79f4ee7f88656f87f6b17d07ca60' };
export const sourcesPage = { name: 'SourcesPage', documentId: 'sha256:de5272ccb2abe945eb6e79ea65a160f7a3639752a74ab9aa1881ed34ba4e1802' };
