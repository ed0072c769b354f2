/** What a request's context says of documents, such as `reports:12`, that go live with it or not at all: they may link to one another. */
export type Together = { together?: string[] }
