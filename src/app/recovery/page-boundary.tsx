import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react';
import { FaultShown } from './fault-shown';

interface PageBoundaryProps {
  /** Another page, another try: what failed there says nothing of this one. */
  readonly page: string;
  /** Nothing is around it: the way on is to load the page again. */
  readonly whole?: true;
  /** Behind another page, where a fault is not shown either. */
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly fault: { readonly error: unknown; readonly where: string } | null;
  readonly page: string;
}

/** Keeps a fault in one page from taking everything with it: the session, its report and the other pages stay. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { fault: null, page: this.props.page };

  static getDerivedStateFromError(error: unknown): Partial<PageBoundaryState> {
    return { fault: { error, where: '' } };
  }

  static getDerivedStateFromProps(
    { page }: PageBoundaryProps,
    state: PageBoundaryState,
  ): Partial<PageBoundaryState> | null {
    return page === state.page ? null : { page, fault: null };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ fault: { error, where: componentStack ?? '' } });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return this.props.hidden ? null : this.#shown(fault);
  }

  #shown({ error, where }: NonNullable<PageBoundaryState['fault']>): ReactElement {
    const again = (): void => this.setState({ fault: null });
    return <FaultShown error={error} where={where} whole={this.props.whole === true} onAgain={again} />;
  }
}
