package remember

import (
	"context"
	"errors"
	"time"

	"github.com/jellydator/ttlcache/v3"
)

// staleFor is how long a value is kept beyond its time, while its system cannot be
// asked again: as long as Atlassian's longest pause.
const staleFor = time.Hour

// Kept remembers values for a while and lets callers share the work of getting
// them. Values are shared: whoever gets one must not change it.
type Kept[V any] struct {
	flights Flights[Stamped[V]]
	cache   *ttlcache.Cache[string, Stamped[V]]
	ttl     time.Duration
	limit   time.Duration
	clock   func() time.Time
}

// Stamped is a value and the instant it was asked for.
type Stamped[V any] struct {
	Value V
	At    time.Time
}

// NewKept keeps at most maxCost, summed over cost of each value. The cache's own
// clock only bounds the memory; age is judged by clock.
func NewKept[V any](ttl, limit time.Duration, maxCost uint64, cost func(V) uint64, clock func() time.Time) *Kept[V] {
	return &Kept[V]{
		cache: ttlcache.New(
			ttlcache.WithTTL[string, Stamped[V]](max(ttl, 0)+staleFor),
			ttlcache.WithDisableTouchOnHit[string, Stamped[V]](),
			ttlcache.WithMaxCost(maxCost, func(item ttlcache.CostItem[string, Stamped[V]]) uint64 { return cost(item.Value.Value) }),
		),
		ttl: ttl, limit: limit, clock: clock,
	}
}

// Single is the cost of values that are counted and not weighed.
func Single[V any](V) uint64 { return 1 }

// Get answers a value that is young enough, else the one that work makes now.
func (k *Kept[V]) Get(ctx context.Context, key string, work func(context.Context) (V, error)) (Stamped[V], error) {
	if found, ok := k.Stale(key); ok {
		if age := k.clock().Sub(found.At); age >= 0 && age < k.ttl {
			return found, nil
		}
	}
	return k.flights.Do(ctx, key, k.limit, func(ctx context.Context) (Stamped[V], error) {
		at := k.clock()
		value, err := work(ctx)
		if err != nil {
			return Stamped[V]{}, err
		}
		fresh := Stamped[V]{Value: value, At: at}
		k.cache.Set(key, fresh, ttlcache.DefaultTTL)
		return fresh, nil
	})
}

// Stale answers what is remembered, however old.
func (k *Kept[V]) Stale(key string) (Stamped[V], bool) {
	item := k.cache.Get(key)
	if item == nil {
		return Stamped[V]{}, false
	}
	return item.Value(), true
}

// Young answers what is remembered if it still counts; it asks nobody.
func (k *Kept[V]) Young(key string) (V, bool) {
	found, ok := k.Stale(key)
	age := k.clock().Sub(found.At)
	return found.Value, ok && age >= 0 && age < k.ttl
}

// Put remembers a value as of now.
func (k *Kept[V]) Put(key string, value V) {
	k.cache.Set(key, Stamped[V]{Value: value, At: k.clock()}, ttlcache.DefaultTTL)
}

// Forget drops what is remembered under a key.
func (k *Kept[V]) Forget(key string) { k.cache.Delete(key) }

// Waiting counts the callers who wait for values that are being made.
func (k *Kept[V]) Waiting() int { return k.flights.Waiting() }

// IsContextError says whether a caller gave up or ran out of time.
func IsContextError(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
