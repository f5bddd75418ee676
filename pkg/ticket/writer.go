package ticket

import "context"

// Draft is a ticket that somebody wants to open.
type Draft struct {
	// Scope is the customer's part of the connection; the ticket is made inside it.
	Scope Scope
	Type  Type
	// Title is one line of at most 255 characters; Description is plain text.
	Title, Description string
	// Priority is 1 to 5; 0 leaves it to the system.
	Priority int
	Labels   []string
	// Fingerprint says what the ticket is about; drafts that share one are about the
	// same thing. Never empty.
	Fingerprint string
	// Link, where not empty, leads back to Grafana; LinkTitle names it.
	Link, LinkTitle string
}

// PreviewField is one value that will be sent, as people read it.
type PreviewField struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Preview is what Open would send.
type Preview struct {
	// Target says where, such as "project ACM" or "table incident".
	Target string
	Fields []PreviewField
	// Warnings are sentences about what the system cannot take as asked.
	Warnings []string
}

// Reference names a ticket that exists.
type Reference struct {
	ID, Key, URL string
	// Title and Open are known where the system was asked for them.
	Title string
	Open  bool
}

// Writer is a source that can also write. Callers decide who may; a writer only
// keeps to the scope. Errors are *Failure; one that wraps ErrUnanswered means that
// the system may or may not have done it.
type Writer interface {
	// Preview checks a draft against the system's own rules and changes nothing.
	Preview(ctx context.Context, draft Draft) (Preview, error)
	// Find answers the newest open ticket of the scope with this fingerprint, and
	// false where there is none. It never answers from memory.
	Find(ctx context.Context, scope Scope, fingerprint string) (Reference, bool, error)
	// Create makes the ticket; it does not look for another one first and is never
	// repeated by itself.
	Create(ctx context.Context, draft Draft) (Reference, error)
	// Comment adds an internal note. The ticket must lie in the scope.
	Comment(ctx context.Context, scope Scope, key, text string) (Reference, error)
	// Link ties a ticket to an address in Grafana; once more changes nothing.
	Link(ctx context.Context, scope Scope, key, address, title string) (Reference, error)
}
