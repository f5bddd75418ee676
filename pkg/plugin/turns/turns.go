// Package turns shares what keeps a core busy out among the people who ask for it.
//
//	giveBack, err := shared.Take(ctx, caller.UID)
//	defer giveBack()
package turns

import (
	"context"
	"errors"
	"sync"
)

const (
	// atOnce is how many heavy questions of this process are worked on at once:
	// each keeps a core busy.
	atOnce = 2
	// maxInLine is how many of one person may wait; the bodies of more would only fill
	// the memory.
	maxInLine = 8
)

// Turns share what is costly out among the people who ask for it: a person has one at a
// time, so that whoever asks for many at once waits for himself and not others for him.
// It is safe for concurrent use.
type Turns struct {
	all   chan struct{}
	mutex sync.Mutex
	lines map[string]*line
}

// line is one person's.
type line struct {
	own chan struct{}
	// length counts who is in it, the one who has the turn included.
	length int
}

// New has every turn free.
func New() *Turns {
	return &Turns{all: make(chan struct{}, atOnce), lines: map[string]*line{}}
}

// Why somebody gets no turn.
var (
	ErrLineFull = errors.New("one person asks for too much at once")
	ErrNoTurn   = errors.New("the turn did not come in time")
)

// Take waits for a turn and answers what gives it back. Errors are ErrLineFull, and
// ErrNoTurn around the context's.
func (t *Turns) Take(ctx context.Context, who string) (giveBack func(), err error) {
	own, err := t.join(who)
	if err != nil {
		return nil, err
	}
	select {
	case own.own <- struct{}{}:
	case <-ctx.Done():
		t.leave(who, own)
		return nil, errors.Join(ErrNoTurn, ctx.Err())
	}
	select {
	case t.all <- struct{}{}:
	case <-ctx.Done():
		<-own.own
		t.leave(who, own)
		return nil, errors.Join(ErrNoTurn, ctx.Err())
	}
	return func() {
		<-t.all
		<-own.own
		t.leave(who, own)
	}, nil
}

func (t *Turns) join(who string) (*line, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	own, ok := t.lines[who]
	if !ok {
		own = &line{own: make(chan struct{}, 1)}
		t.lines[who] = own
	}
	if own.length > maxInLine {
		return nil, ErrLineFull
	}
	own.length++
	return own, nil
}

func (t *Turns) leave(who string, own *line) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if own.length--; own.length == 0 {
		delete(t.lines, who)
	}
}
