/** Verbs by which a source tells something, as the alternatives of a pattern. */
export const reportingVerb =
  'reports?|reported|writes?|wrote|calls?|called|notes?|noted|says?|said|states?|stated|claims?|claimed|argues?|argued|observes?|observed|announced?|announces|quotes?|quoted|cites?|cited|publishe[sd]|published|carried|carries|ran|runs|revealed|reveals|suggests|suggested|describe[sd]|warns?|warned|confirms?|confirmed|alleged|disclosed|editorialized|told';
