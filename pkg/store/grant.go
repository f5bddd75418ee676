package store

import (
	"context"
	"fmt"
	"slices"
	"time"
)

const maxQueryTypes = 20

// Grants publish one customer's answers to public dashboards, whose callers
// have no name. A grant is made and revoked, never changed and never deleted.
type Grants interface {
	// MakeGrant keeps a new grant and records who made it.
	MakeGrant(ctx context.Context, workspace Workspace, by Actor, grant NewGrant) (Grant, error)
	// ListGrants are all grants of the workspace, revoked ones too, newest first.
	ListGrants(ctx context.Context, workspace Workspace) ([]Grant, error)
	// ListGrantsOf are those of one customer. An empty customer is refused: it never means all.
	ListGrantsOf(ctx context.Context, workspace Workspace, customer string) ([]Grant, error)
	// FindGrant gives one grant, revoked or not, or ErrNotFound.
	FindGrant(ctx context.Context, workspace Workspace, id string) (Grant, error)
	// RevokeGrant ends a grant for good. Once more changes nothing: who and when
	// stay those of the first time. An unknown id gives ErrNotFound.
	RevokeGrant(ctx context.Context, workspace Workspace, by Actor, id string) (Grant, error)
}

// NewGrant is what an Editor decides.
type NewGrant struct {
	// Customer is the perimeter's id, up to 63 characters.
	Customer string
	// QueryTypes are 1 to 20 names of up to 63 characters; order and repetition mean nothing.
	QueryTypes []string
	// Note says what it is for, up to 500 characters; may be empty.
	Note string
}

// Grant is a kept grant.
type Grant struct {
	// ID is random, at least 128 bits, and safe in URLs.
	ID        string
	Workspace Workspace
	Customer  string
	// QueryTypes are sorted and differ from each other.
	QueryTypes []string
	Note       string
	CreatedAt  time.Time
	CreatedBy  Actor
	// RevokedAt is nil as long as the grant is in force.
	RevokedAt *time.Time
	// RevokedBy is nobody as long as the grant is in force.
	RevokedBy Actor
}

// Publishes says whether the grant, now in force, lets anybody ask this about
// this customer.
func (g Grant) Publishes(customer, queryType string) bool {
	return g.RevokedAt == nil && g.Customer != "" && g.Customer == customer && slices.Contains(g.QueryTypes, queryType)
}

func (g NewGrant) check() error {
	if err := checkCustomer(g.Customer); err != nil {
		return err
	}
	if len(g.QueryTypes) == 0 {
		return unusable("The grant publishes nothing: name at least one query type.")
	}
	if len(g.QueryTypes) > maxQueryTypes {
		return unusable(fmt.Sprintf("The grant names more than %d query types.", maxQueryTypes))
	}
	for _, queryType := range g.QueryTypes {
		if err := requireText("A query type", queryType, maxWord); err != nil {
			return err
		}
	}
	return checkText("The note", g.Note, maxNote)
}

func checkCustomer(customer string) error { return requireText("The customer", customer, maxWord) }
