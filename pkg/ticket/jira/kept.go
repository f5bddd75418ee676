package jira

import (
	"context"
	"errors"
	"time"

	"github.com/jellydator/ttlcache/v3"
)

// staleFor is how long a value is kept beyond its time, while Jira cannot be
// asked again: as long as Atlassian's longest pause.
const staleFor = time.Hour

// kept remembers values for a while and lets callers share the work of getting
// them. Values are shared: whoever gets one must not change it.
type kept[V any] struct {
	flights flights[stamped[V]]
	cache   *ttlcache.Cache[string, stamped[V]]
	ttl     time.Duration
	limit   time.Duration
	clock   func() time.Time
}

// stamped is a value and the instant it was asked for.
type stamped[V any] struct {
	value V
	at    time.Time
}

// newKept keeps at most maxCost, summed over cost of each value. The cache's own
// clock only bounds the memory; age is judged by clock.
func newKept[V any](ttl, limit time.Duration, maxCost uint64, cost func(V) uint64, clock func() time.Time) *kept[V] {
	return &kept[V]{
		cache: ttlcache.New(
			ttlcache.WithTTL[string, stamped[V]](max(ttl, 0)+staleFor),
			ttlcache.WithDisableTouchOnHit[string, stamped[V]](),
			ttlcache.WithMaxCost(maxCost, func(item ttlcache.CostItem[string, stamped[V]]) uint64 { return cost(item.Value.value) }),
		),
		ttl: ttl, limit: limit, clock: clock,
	}
}

// get answers a value that is young enough, else the one that work makes now.
func (k *kept[V]) get(ctx context.Context, key string, work func(context.Context) (V, error)) (stamped[V], error) {
	if found, ok := k.stale(key); ok {
		if age := k.clock().Sub(found.at); age >= 0 && age < k.ttl {
			return found, nil
		}
	}
	return k.flights.do(ctx, key, k.limit, func(ctx context.Context) (stamped[V], error) {
		at := k.clock()
		value, err := work(ctx)
		if err != nil {
			return stamped[V]{}, err
		}
		fresh := stamped[V]{value: value, at: at}
		k.cache.Set(key, fresh, ttlcache.DefaultTTL)
		return fresh, nil
	})
}

// stale answers what is remembered, however old.
func (k *kept[V]) stale(key string) (stamped[V], bool) {
	item := k.cache.Get(key)
	if item == nil {
		return stamped[V]{}, false
	}
	return item.Value(), true
}

// young answers what is remembered if it still counts; it asks nobody.
func (k *kept[V]) young(key string) (V, bool) {
	found, ok := k.stale(key)
	age := k.clock().Sub(found.at)
	return found.value, ok && age >= 0 && age < k.ttl
}

// put remembers a value as of now.
func (k *kept[V]) put(key string, value V) {
	k.cache.Set(key, stamped[V]{value: value, at: k.clock()}, ttlcache.DefaultTTL)
}

func (k *kept[V]) forget(key string) { k.cache.Delete(key) }

func isContextError(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
