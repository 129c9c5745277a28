-- Owner: cases. A unit's co-orders by where they stand; its lead orders are found in the queue.
ALTER TABLE case_order ADD KEY order_by_part (unit, part, state, case_id);
