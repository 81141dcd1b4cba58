package io.storeops.report.block;

import io.storeops.document.Block;
import java.util.List;

/** Makes the blocks of one kind; an empty list where there is nothing to say. */
@FunctionalInterface
interface BlockBuilder {

  List<Block> build(BlockInput input);
}
