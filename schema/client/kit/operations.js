// Made by npm run compile-operations.
export const actorPage = { name: 'ActorPage', documentId: 'sha256:945aaea6330b72d2c6bfeb2eb5cabfc918d918c3fe2ec96442634bbb3dc30f89' };
export const actorsPage = { name: 'ActorsPage', documentId: 'sha256:4809de8f1e0d49190756e7215687b21cc11e24f59b16089f73d305c807079feb' };
export const articleActorsPage = { name: 'ArticleActorsPage', documentId: 'sha256:d91788b58a8709ae5a2e60a08c3528d9e049f604bd6c2a4fb04ea6899f9399f6' };
export const articlePage = { name: 'ArticlePage', documentId: 'sha256:fafdbd02b813bdaa286bb3e7b6d94c6cdacf10f464e21d493c419f384205d7b4' };
export const filteredArticlesPage = { name: 'FilteredArticlesPage', documentId: 'sha256:8d36893ec2dec813849ea4a57da3c403e1f2260d8c4c1b217cfacc88b155505d' };
export const frontPage = { name: 'FrontPage', documentId: 'sha256:31e8f3f17957f673cd9499c914d822c084d8cce08f1762e1bcfde2839791957b' };
export const nodePlace = { name: 'NodePlace', documentId: 'sha256:5f030a3a9185e8dc2d530da3eb3c8bf3f02a00a8d24b396a77e1d3484a25a433' };
export const publicationPage = { name: 'PublicationPage', documentId: 'sha256:c570620ff6ad81a4dbcd217afa4f4622c8510d83504d3b2de9a99256bbcaa5b5' };
export const publicationsPage = { name: 'PublicationsPage', documentId: 'sha256:9fc87ae667a9a1aa286bd32e5a2ae7239c329820639650396b94f9c49f1c80ba' };
export const sourcePage = { name: 'SourcePage', documentId: 'sha256:e5777dd906f2b27e9e8e70894faa973abcf117654e8063865a87932616005f91' };
export const sourcesPage = { name: 'SourcesPage', documentId: 'sha256:290db48892eaa951bba7c76573280015061aa6bc1be32a6197b615ff4472fb3d' };
