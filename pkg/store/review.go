package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/review"
)

// Reviews keep what people did about the things that came in, what the rules found and
// what was decided about it, closed reviews and computed figures. All of it is added,
// never changed and never deleted. Acts and decisions share one row of numbers, which
// grow in the order in which they become visible: who has read everything up to a
// number has missed nothing.
type Reviews interface {
	// AppendReviewActs keeps acts, all of them or none, and answers each as it is kept.
	// A request that is known answers what was kept then; a match of an item that has
	// one answers the first. *ReviewConflict where an act would overrule another
	// person's that its sender has not seen.
	AppendReviewActs(ctx context.Context, workspace Workspace, by Actor, acts []review.NewAct) ([]review.Act, error)
	// ListReviewActs are up to limit (1 to 10,000) acts, in the order of their numbers.
	ListReviewActs(ctx context.Context, workspace Workspace, wanted ReviewRange, limit int) ([]review.Act, error)
	// LastReviewNumber is the number of the latest act or decision, 0 for none.
	LastReviewNumber(ctx context.Context, workspace Workspace) (int64, error)

	// RaiseFindings keeps what the rules say, and answers the findings in their order.
	RaiseFindings(ctx context.Context, workspace Workspace, by Actor, request string, claims []ReviewClaim) ([]review.Log, error)
	// DecideFinding keeps a decision. decide gets the log as it is, with nobody else
	// deciding in between; its error comes back as it is. A known request answers the
	// log as it is now, without asking. ErrNotFound for an unknown id.
	DecideFinding(ctx context.Context, workspace Workspace, by Actor, wanted FindingDecision, decide func(review.Log) error) (review.Log, error)
	// FindFinding is one finding. ErrNotFound for an unknown id.
	FindFinding(ctx context.Context, workspace Workspace, id string) (review.Log, error)
	// ListFindings are those of the customers with an act after a number, by their ids,
	// without what the rules said.
	ListFindings(ctx context.Context, workspace Workspace, customers []string, after int64) ([]review.Log, error)
	// FillClaims adds to findings what the rules said last.
	FillClaims(ctx context.Context, workspace Workspace, findings []review.Log) error

	// ListOpenedTickets are the tickets that were opened in a time, or found instead.
	ListOpenedTickets(ctx context.Context, workspace Workspace, wanted ReviewRange) ([]OpenedTicket, error)

	// CloseReview freezes a review. The same request answers what was kept then;
	// *ReviewClosed where this customer's period is closed already.
	CloseReview(ctx context.Context, workspace Workspace, by Actor, closing NewClosing) (ClosedReview, error)
	// ListClosedReviews are those of the customers, the latest period first, without
	// what was frozen.
	ListClosedReviews(ctx context.Context, workspace Workspace, customers []string) ([]ClosedReview, error)
	// FindClosedReview is one with all that was frozen. ErrNotFound for an unknown id.
	FindClosedReview(ctx context.Context, workspace Workspace, id string) (ClosedReview, error)
	// AddReviewNote adds a note to a closed review, once a request.
	AddReviewNote(ctx context.Context, workspace Workspace, by Actor, note NewReviewNote) (ReviewNote, error)
	// ListReviewNotes are the notes of a closed review in their order.
	ListReviewNotes(ctx context.Context, workspace Workspace, closing string) ([]ReviewNote, error)

	// KeepReviewSummary keeps the figures of a customer's period.
	KeepReviewSummary(ctx context.Context, workspace Workspace, by Actor, summary NewReviewSummary) (ReviewSummary, error)
	// LatestReviewSummaries is what was kept last about each of the customers, in their order.
	LatestReviewSummaries(ctx context.Context, workspace Workspace, customers []string) ([]ReviewSummary, error)

	// ListWaitingAnnotations are up to limit closed items of the customers whose
	// annotation is not posted, or says something else, the oldest wish first.
	ListWaitingAnnotations(ctx context.Context, workspace Workspace, customers []string, limit int) ([]ItemAnnotation, error)
	// ReserveItemAnnotation takes the turn at publishing one: granted to one until it is
	// posted; again, to anybody, once the lease is over. So search before every post
	// (Workspace.ItemMark).
	ReserveItemAnnotation(ctx context.Context, workspace Workspace, customer, item string, lease time.Duration) (bool, error)
	// PostedItemAnnotation says that it stands in Grafana, under its ID. Where another
	// wish has come since, that one waits.
	PostedItemAnnotation(ctx context.Context, workspace Workspace, posted ItemAnnotation) error
}

// ReviewRange chooses acts, or tickets. The empty customer stands for what is nobody's.
type ReviewRange struct {
	// Customers chooses nothing where there are none, never all.
	Customers []string
	// From and To, both included, are times of items.
	From, To time.Time
	// After is the number of the last act that is known; 0 for all.
	After int64
}

// ReviewClaim is what a rule says on a day of its customer's.
type ReviewClaim struct {
	review.Claim
	// Zone is the customer's.
	Zone string
}

// FindingDecision is a decision to be kept.
type FindingDecision struct {
	Finding, Request string
	Decision         review.Decision
}

// ReviewConflict is what stands in the way of an act.
type ReviewConflict struct {
	// Request is that of the act which was refused.
	Request string
	Act     review.Act
}

// Error says who was there first.
func (c *ReviewConflict) Error() string { return "another person has acted on this item meanwhile" }

// OpenedTicket is a ticket that was opened from here, or found instead.
type OpenedTicket struct {
	Connection, Key, Customer string
	// Fingerprint is what it was opened about.
	Fingerprint string
	At          time.Time
}

const (
	maxReviewActs = 1_000
	maxClaims     = 200
	maxActsPage   = 10_000
	// customersAtOnce bounds the values of one statement.
	customersAtOnce = 500
)

func (r ReviewRange) check() error {
	if r.To.Before(r.From) {
		return unusable("The period ends before it begins.")
	}
	return checkCustomers(r.Customers)
}

func checkCustomers(customers []string) error {
	for _, customer := range customers {
		if err := checkText("The customer", customer, maxWord); err != nil {
			return err
		}
	}
	return nil
}

// readCustomers reads rows of customers, some at a time. query ends where a list of
// them is to follow; values are those before it, of which the workspace is the first.
func readCustomers[T any](ctx context.Context, d *database, workspace Workspace, customers []string,
	scan func(scanner) (T, error), query, tail string, values ...any) ([]T, error) {
	if err := firstError(workspace.check(), checkCustomers(customers)); err != nil {
		return nil, err
	}
	all := []T{}
	for some := range slices.Chunk(slices.Compact(slices.Sorted(slices.Values(customers))), customersAtOnce) {
		given := append([]any{workspace.key}, values...)
		read, err := readAll(ctx, d.reader, scan, query+` IN (`+holes(&given, some)+`) `+tail, given...)
		if err != nil {
			return nil, d.explain(ctx, err)
		}
		all = append(all, read...)
	}
	return all, nil
}

// holes adds values to a statement's, and answers their places.
func holes[T any](values *[]any, added []T) string {
	places := make([]string, len(added))
	for i, one := range added {
		*values = append(*values, one)
		places[i] = fmt.Sprintf("$%d", len(*values))
	}
	return strings.Join(places, ", ")
}

// personOf is an actor as the review tells him.
func personOf(by Actor) review.Person { return review.Person{UID: by.UID, Name: by.Name} }

func scanAct(row scanner) (review.Act, error) {
	var one review.Act
	var deed string
	err := row.Scan(&one.Number, &one.At, &one.By.UID, &one.By.Name, &one.Customer, &one.Item, &one.Deed.Kind, &deed)
	one.Deed.Content = json.RawMessage(deed)
	return one, err
}
