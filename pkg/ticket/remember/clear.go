package remember

// Clear drops everything that is remembered; work that runs goes on.
func (k *Kept[V]) Clear() { k.cache.DeleteAll() }
