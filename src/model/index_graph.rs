//! Petgraph's traits for the index: its algorithms run on positions, without a copy of the graph.

use std::ops::Range;

use petgraph::{
    graph::DiGraph,
    visit::{
        Data, EdgeRef, GraphBase, GraphRef, IntoEdgeReferences, IntoEdges, IntoNeighbors, Visitable,
    },
};

use super::{DrawnEdge, Index};

/// Set of positions, of the type that petgraph's own graphs use.
type PositionSet = <DiGraph<(), (), usize> as Visitable>::Map;

impl EdgeRef for DrawnEdge<'_> {
    type NodeId = usize;
    type EdgeId = usize;
    type Weight = ();

    fn source(&self) -> usize {
        self.from
    }

    fn target(&self) -> usize {
        self.to
    }

    fn weight(&self) -> &() {
        &()
    }

    fn id(&self) -> usize {
        self.number
    }
}

impl GraphBase for Index<'_> {
    type NodeId = usize;
    type EdgeId = usize;
}

impl Data for Index<'_> {
    type NodeWeight = ();
    type EdgeWeight = ();
}

impl GraphRef for Index<'_> {}

impl Visitable for Index<'_> {
    type Map = PositionSet;

    fn visit_map(&self) -> PositionSet {
        PositionSet::with_capacity(self.len())
    }

    fn reset_map(&self, map: &mut PositionSet) {
        map.clear();
        map.grow(self.len());
    }
}

/// Iterator over transitions of an index.
#[derive(Clone, Debug)]
pub struct EdgeIter<'a> {
    index: Index<'a>,
    numbers: EdgeNumbers<'a>,
}

#[derive(Clone, Debug)]
enum EdgeNumbers<'a> {
    All(Range<usize>),
    Some(std::slice::Iter<'a, usize>),
}

impl<'a> Iterator for EdgeIter<'a> {
    type Item = DrawnEdge<'a>;

    fn next(&mut self) -> Option<DrawnEdge<'a>> {
        let number = match &mut self.numbers {
            EdgeNumbers::All(range) => range.next(),
            EdgeNumbers::Some(numbers) => numbers.next().copied(),
        };
        self.index.edge(number?)
    }
}

/// Iterator over the positions that the transitions of a touchpoint lead to.
#[derive(Clone, Debug)]
pub struct TargetIter<'a>(EdgeIter<'a>);

impl Iterator for TargetIter<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        Some(self.0.next()?.to)
    }
}

impl<'a> IntoEdgeReferences for Index<'a> {
    type EdgeRef = DrawnEdge<'a>;
    type EdgeReferences = EdgeIter<'a>;

    fn edge_references(self) -> EdgeIter<'a> {
        EdgeIter {
            index: self,
            numbers: EdgeNumbers::All(0..self.edge_count()),
        }
    }
}

impl<'a> IntoNeighbors for Index<'a> {
    type Neighbors = TargetIter<'a>;

    fn neighbors(self, position: usize) -> TargetIter<'a> {
        TargetIter(IntoEdges::edges(self, position))
    }
}

impl<'a> IntoEdges for Index<'a> {
    type Edges = EdgeIter<'a>;

    fn edges(self, position: usize) -> EdgeIter<'a> {
        EdgeIter {
            index: self,
            numbers: EdgeNumbers::Some(self.outgoing(position).iter()),
        }
    }
}
