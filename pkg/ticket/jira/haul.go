package jira

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// haul is what one question brought home. It is kept and shared: never change it.
type haul[T any] struct {
	rows []T
	end  ending
}

func (h haul[T]) cost() uint64 { return uint64(len(h.rows)) + 1 }

func (h haul[T]) notices() []ticket.Notice { return slices.Clone(h.end.notices) }

// matched counts what matches in Jira when this many of the rows read are left; all
// says that nothing but the query decides. What the local filters leave of the rows
// read, they leave of the others.
func (h haul[T]) matched(left int, all bool) (number int, exact bool) {
	switch read := len(h.rows); {
	case h.end.complete:
		return left, true
	case h.end.counted && all:
		return max(left, h.end.total), true
	case read > 0:
		share := float64(left) / float64(read)
		return max(left, int(math.Round(share*float64(max(h.end.total, read))))), false
	}
	return left, false
}

// gather reads the rows of a question. An empty answer counts only if the sign-in
// is proven.
func gather[T any](ctx context.Context, c *Client, ask question, read func(wireIssue) (T, error)) (haul[T], error) {
	home := haul[T]{}
	end, err := c.read(ctx, ask, func() *pile {
		home.rows = nil
		return newPile(ask.maxRows, func(wire wireIssue) error {
			row, err := read(wire)
			home.rows = append(home.rows, row)
			return err
		})
	})
	if err == nil && len(home.rows) == 0 {
		err = c.confirmIdentity(ctx)
	}
	if err != nil {
		return haul[T]{}, err
	}
	home.end = end
	return home, nil
}

// getter finds the rows of a key or makes them.
type getter[T any] func(ctx context.Context, key string, work func(context.Context) (haul[T], error)) (remember.Stamped[haul[T]], error)

// now asks without looking at what is remembered.
func now[T any](c *Client) getter[T] {
	return func(ctx context.Context, _ string, work func(context.Context) (haul[T], error)) (remember.Stamped[haul[T]], error) {
		at := c.clock()
		found, err := work(ctx)
		return remember.Stamped[haul[T]]{Value: found, At: at}, err
	}
}

// recall does the work of a question or remembers its answer; while Jira cannot be asked, an old
// answer is better than none, and its age is told. The scope is part of the query's
// text, so what is remembered for one scope is never given to another. Without a memory
// there is only the work.
func recall[T any](ctx context.Context, c *Client, memory *remember.Kept[haul[T]], get getter[T], ask question, work func(context.Context) (haul[T], error)) (remember.Stamped[haul[T]], []ticket.Notice, error) {
	found, err := get(ctx, ask.key(), work)
	if err == nil {
		return found, nil, nil
	}
	if memory == nil {
		return remember.Stamped[haul[T]]{}, nil, err
	}
	if old, ok := memory.Stale(ask.key()); ok && explain.Passing(err) && ctx.Err() == nil {
		return old, []ticket.Notice{{Warning: true, Text: fmt.Sprintf("The tickets are those of %s UTC. %s",
			old.At.UTC().Format("15:04"), c.explain(err).Sentence)}}, nil
	}
	return remember.Stamped[haul[T]]{}, nil, err
}

// key tells questions apart.
func (q question) key() string {
	return fmt.Sprintf("%d\x00%t\x00%s\x00%s", q.maxRows, q.history, strings.Join(q.fields, ","), q.jql)
}
